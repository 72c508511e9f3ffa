// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/mailbox_reader.h"

#include "tests/exchange/mail_printers.h"
#include "tests/support/printers.h"

#include <QBuffer>

#include <gmock/gmock.h>

#include <cstring>

namespace cultivar {

using namespace Qt::StringLiterals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

namespace mailbox_reader_test {

/// Gives some bytes at a time, as a pipe or a slow disk does.
class Trickle : public QIODevice
{
public:
    enum class Kind
    {
        File,
        Pipe,
    };

    Trickle(QByteArray bytes, qint64 atATime, Kind kind)
        : m_bytes(std::move(bytes))
        , m_atATime(atATime)
        , m_kind(kind)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] bool isSequential() const override { return m_kind == Kind::Pipe; }

    [[nodiscard]] qint64 size() const override { return isSequential() ? bytesAvailable() : m_bytes.size(); }

    /// What comes later: a pipe has nothing every other time it is asked.
    bool waitForReadyRead(int /*milliseconds*/) override { return m_done < m_bytes.size(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        m_isDry = isSequential() && !m_isDry;
        if (m_isDry)
            return 0;
        const qint64 count = std::min({most, m_atATime, m_bytes.size() - m_done});
        std::memcpy(data, m_bytes.constData() + m_done, static_cast<size_t>(count));
        m_done += count;
        return count;
    }

    qint64 writeData(const char * /*data*/, qint64 /*size*/) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_atATime;
    Kind m_kind;
    qint64 m_done = 0;
    bool m_isDry = false;
};

/// A file that is as large as it says, made of one byte, without being anywhere.
class Desert : public QIODevice
{
public:
    Desert(QByteArray before, char sand, qint64 sandSize, QByteArray after)
        : m_before(std::move(before))
        , m_sand(sand)
        , m_sandEnd(m_before.size() + sandSize)
        , m_after(std::move(after))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] qint64 size() const override { return m_sandEnd + m_after.size(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (m_done < m_before.size())
            return copy(m_before, m_done, data, most);
        if (m_done >= m_sandEnd)
            return copy(m_after, m_done - m_sandEnd, data, most);
        const qint64 count = std::min(most, m_sandEnd - m_done);
        std::memset(data, m_sand, static_cast<size_t>(count));
        m_done += count;
        return count;
    }

    qint64 writeData(const char * /*data*/, qint64 /*size*/) override { return -1; }

private:
    qint64 copy(const QByteArray &bytes, qint64 from, char *data, qint64 most)
    {
        const qint64 count = std::min(most, bytes.size() - from);
        std::memcpy(data, bytes.constData() + from, static_cast<size_t>(count));
        m_done += count;
        return count;
    }

    QByteArray m_before;
    char m_sand;
    qint64 m_sandEnd;
    QByteArray m_after;
    qint64 m_done = 0;
};

/// Fails behind the bytes it has.
class BadDisk : public QIODevice
{
public:
    explicit BadDisk(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] qint64 size() const override { return 2 * m_bytes.size(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = std::min(most, m_bytes.size());
        std::memcpy(data, m_bytes.constData(), static_cast<size_t>(count));
        m_bytes.remove(0, count);
        return count > 0 ? count : -1;
    }

    qint64 writeData(const char * /*data*/, qint64 /*size*/) override { return -1; }

private:
    QByteArray m_bytes;
};

std::vector<MailHeaders> allOf(QIODevice &device)
{
    MailboxReader reader(device);
    std::vector<MailHeaders> mails;
    while (auto mail = reader.next())
        mails.push_back(*std::move(mail));
    EXPECT_EQ(reader.position(), reader.size());
    EXPECT_FALSE(reader.hasReadError());
    return mails;
}

/// Whatever device the bytes come from.
std::vector<MailHeaders> messagesIn(const QByteArray &mailbox)
{
    QByteArray bytes = mailbox;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    std::vector<MailHeaders> mails = allOf(buffer);
    for (const qint64 atATime : {1, 7, 100'000}) {
        Trickle file(mailbox, atATime, Trickle::Kind::File);
        EXPECT_EQ(allOf(file), mails) << atATime;
        Trickle pipe(mailbox, atATime, Trickle::Kind::Pipe);
        EXPECT_EQ(allOf(pipe), mails) << atATime;
    }
    return mails;
}

QStringList subjectsIn(const QByteArray &mailbox)
{
    QStringList subjects;
    for (const MailHeaders &mail : messagesIn(mailbox))
        subjects.append(mail.subject);
    return subjects;
}

TEST(MailboxReaderTest, ReadsOneMessageAfterAnother)
{
    const QByteArray first = "From ana@silva.example Tue Jan  1 10:00:00 2019\n"
                             "From: Ana Silva <ana@silva.example>\nTo: me@example.org\nSubject: one\n"
                             "Date: Tue, 1 Jan 2019 09:00:00 +0000\nMessage-ID: <1@silva.example>\n\nSubject: body\n\n";
    const QByteArray second = "From - Wed Jan  2 10:00:00 2019\nSubject: two\n\n\n";
    const QByteArray third = "From MAILER-DAEMON Thu Jan  3 10:00:00 2019\nSubject: three\n\nno line end";
    const std::vector<MailHeaders> mails = messagesIn(first + second + third);
    ASSERT_THAT(mails, SizeIs(3));
    EXPECT_THAT(mails[0].from, ElementsAre(MailAddress{u"Ana Silva"_s, u"ana@silva.example"_s}));
    EXPECT_THAT(mails[0].to, ElementsAre(MailAddress{{}, u"me@example.org"_s}));
    EXPECT_EQ(mails[0].messageId, u"1@silva.example"_s);
    EXPECT_EQ(mails[0].date, QDateTime(QDate(2019, 1, 1), QTime(9, 0), Qt::UTC));
    EXPECT_EQ(mails[0].line, 1);
    EXPECT_EQ(mails[0].offset, 0);
    EXPECT_EQ(mails[1].subject, u"two"_s);
    EXPECT_EQ(mails[1].line, 10);
    EXPECT_EQ(mails[1].offset, first.size());
    EXPECT_EQ(mails[2].subject, u"three"_s);
    EXPECT_EQ(mails[2].line, 14);
    EXPECT_EQ(mails[2].offset, first.size() + second.size());
}

TEST(MailboxReaderTest, ReadsTheSameWithCarriageReturns)
{
    const QByteArray mailbox = "From - Tue Jan  1 10:00:00 2019\nSubject: one\n a\n\nbody\n\n"
                               "From - Tue Jan  1 10:00:00 2019\nSubject: two\n\n\n";
    const QByteArray windows = QByteArray(mailbox).replace("\n", "\r\n");
    EXPECT_THAT(subjectsIn(mailbox), ElementsAre(u"one a"_s, u"two"_s));
    EXPECT_EQ(subjectsIn(windows), subjectsIn(mailbox));
    EXPECT_EQ(messagesIn(windows).back().line, 7);
    EXPECT_EQ(messagesIn("\xEF\xBB\xBF" + mailbox).front().offset, 3);
}

TEST(MailboxReaderTest, KnowsALineThatBeginsAMessage)
{
    const auto separates = [](const QByteArray &line) {
        return subjectsIn("From x Tue Jan  1 10:00:00 2019\nSubject: one\n\nbody\n\n" + line + "\nSubject: two\n\n")
                   .size() == 2;
    };
    for (const QByteArray &line :
         {"From ana@silva.example Tue Jan  1 10:00:00 2019", "From - Tue Jan 01 10:00:00 2019",
          "From ???@??? Tue Jan 01 10:00:00 2019", "From 1234567890@xxx Tue Jan 01 10:00:00 +0000 2019",
          "From ana at silva.example  Tue Jan  1 10:00:00 2019",
          "From ana@silva.example Tue Jan 1 10:00 PST 2019 remote from host", "From a Tue, 1 Jan 2019 10:00:00 +0100",
          "From a 2019-01-01 10:00:00", "From ", "From "})
        EXPECT_TRUE(separates(line)) << line.toStdString();
    for (const QByteArray &line :
         {">From ana@silva.example Tue Jan  1 10:00:00 2019", " From ana Tue Jan  1 10:00:00 2019",
          "from ana Tue Jan  1 10:00:00 2019", "From now on, at 10:00, all is well", "From 2019 to 2020",
          "From: ana 10:00 2019", "From", "Fromage 10:00 2019", "From 10:00:2019", "From a Tue Jan 1 1000 2019",
          "From a 10:00 20190", "From \n\n"})
        EXPECT_FALSE(separates(line)) << line.toStdString();
    EXPECT_FALSE(separates("From a 10:00 2019" + QByteArray(2000, ' ')));
    EXPECT_FALSE(separates("text\nFrom a Tue Jan  1 10:00:00 2019")) << "no empty line before";
}

TEST(MailboxReaderTest, KnowsALineThatBeginsAMessageWithoutAnEmptyLine)
{
    const auto separates = [](const QByteArray &line) {
        return subjectsIn("From x Tue Jan  1 10:00:00 2019\nSubject: one\n\nbody\n" + line + "\nSubject: two\n\n")
                   .size() == 2;
    };
    for (const QByteArray &line :
         {"From ana@silva.example Tue Jan  1 10:00:00 2019", "From - Tue Jan 01 10:00:00 2019",
          "From MAILER-DAEMON Tue Jan  1 10:00:00 2019\r", "From ana@silva.example  Tue Jan 31 10:00:00 2019"})
        EXPECT_TRUE(separates(line)) << line.toStdString();
    for (const QByteArray &line :
         {"From ana Tue Jan  1 10:00:00 2019", ">From ana@silva.example Tue Jan  1 10:00:00 2019",
          "From ana@silva.example on Tue Jan  1 10:00:00 2019", "From ana@silva.example 2019-01-01 10:00:00",
          "From ana@silva.example Tue Jan  1 10:00:00 2019 I am away", "From ana@silva.example", "From ", "From "})
        EXPECT_FALSE(separates(line)) << line.toStdString();
}

TEST(MailboxReaderTest, ReadsCarriageReturnsAlone)
{
    const QByteArray mailbox = "From a@x.example Tue Jan  1 10:00:00 2019\nSubject: one\n a\n\nbody\n\n"
                               "From a@x.example Tue Jan  1 10:00:00 2019\nSubject: two\n\nFrom me\n\n";
    const QByteArray mac = QByteArray(mailbox).replace('\n', '\r');
    EXPECT_EQ(messagesIn(mac), messagesIn(mailbox));
    EXPECT_THAT(subjectsIn(mac), ElementsAre(u"one a"_s, u"two"_s));
}

TEST(MailboxReaderTest, ReadsThunderbirdsBareLines)
{
    const QByteArray mailbox = "From \r\nX-Mozilla-Status: 0001\r\nSubject: one\r\n\r\nFrom \r\n>From x\r\n\r\n"
                               "From \r\n\r\nFrom \r\nno field\r\n\r\nFrom \r\nSubject: two\r\n\r\n";
    EXPECT_THAT(subjectsIn(mailbox), ElementsAre(u"one"_s, u"two"_s));
}

TEST(MailboxReaderTest, TakesTheDateOfTheSeparatorForAMissingOne)
{
    const auto dateOf = [](const QByteArray &separator) {
        return messagesIn(separator + "\nDate: never\n\n").front().date;
    };
    const QDateTime ten(QDate(2019, 1, 1), QTime(10, 0), Qt::UTC);
    EXPECT_EQ(dateOf("From ana@silva.example Tue Jan  1 10:00:00 2019"), ten);
    EXPECT_EQ(dateOf("From ana at silva.example  Tue Jan  1 10:00:00 2019"), ten);
    EXPECT_EQ(dateOf("From 12@xxx Tue Jan 01 11:00:00 +0100 2019"), ten);
    EXPECT_EQ(dateOf("From x Tue Foo 1 10:00:00 2019"), std::nullopt);
    EXPECT_EQ(messagesIn("From \nSubject: x\n\n").front().date, std::nullopt);
}

TEST(MailboxReaderTest, DoesNotTrustContentLength)
{
    EXPECT_THAT(subjectsIn("From x Tue Jan  1 10:00:00 2019\nContent-Length: 999999\nSubject: one\n\nbody\n\n"
                           "From x Tue Jan  1 10:00:00 2019\nContent-Length: 1\nSubject: two\n\nlong body\n\n"
                           "From x Tue Jan  1 10:00:00 2019\nSubject: three\n\n"),
                ElementsAre(u"one"_s, u"two"_s, u"three"_s));
}

TEST(MailboxReaderTest, TakesWhateverIsInBodies)
{
    QByteArray odd(100'000, '\0');
    for (qsizetype i = 0; i < odd.size(); ++i)
        odd[i] = static_cast<char>(i * i >> 3);
    odd.replace('F', 'f');
    const QByteArray mailbox = "From x Tue Jan  1 10:00:00 2019\nSubject: one\n\n" + odd +
                               "\n\n"
                               "From x Tue Jan  1 10:00:00 2019\nSubject: two\n\n" +
                               QByteArray(5000, '\n') + "From x Tue Jan  1 10:00:00 2019\nSubject: three";
    const std::vector<MailHeaders> mails = messagesIn(mailbox);
    ASSERT_THAT(mails, SizeIs(3));
    EXPECT_EQ(mails[1].subject, u"two"_s);
    EXPECT_EQ(mails[1].offset, mailbox.indexOf("From x", 10));
    EXPECT_EQ(mails[1].line, 1 + mailbox.first(mails[1].offset).count('\n'));
    EXPECT_EQ(mails[2].subject, u"three"_s);
}

TEST(MailboxReaderTest, TakesALongLineForNoEmptyOne)
{
    EXPECT_THAT(subjectsIn("From x Tue Jan  1 10:00:00 2019\nSubject: one\n\n" + QByteArray(600'000, 'x') +
                           "\nFrom x Tue Jan  1 10:00:00 2019\nSubject: quoted\n\n"),
                ElementsAre(u"one"_s));
}

TEST(MailboxReaderTest, HasNoMessageWhereThereIsNone)
{
    for (const QByteArray &none :
         {QByteArray(), QByteArray("\n\n"), QByteArray("Subject: an .eml\n\n"), QByteArray("From"), QByteArray("From "),
          QByteArray(3000, '\n'), QByteArray(300'000, 'F')})
        EXPECT_THAT(messagesIn(none), IsEmpty());
    EXPECT_THAT(subjectsIn("junk\n\nFrom x Tue Jan  1 10:00:00 2019\nSubject: one\n"), ElementsAre(u"one"_s));
    EXPECT_THAT(subjectsIn("From x Tue Jan  1 10:00:00 2019"), ElementsAre(QString()));
    EXPECT_THAT(subjectsIn("From x Tue Jan  1 10:00:00 2019\n\nFrom x Tue Jan  1 10:00:00 2019\nSubject: two"),
                ElementsAre(QString(), u"two"_s));
}

/// Headers and bodies across the ends of the blocks that are read, wherever these are.
TEST(MailboxReaderTest, FindsEveryMessageOfALongFile)
{
    QByteArray mailbox;
    std::vector<qint64> offsets;
    for (int i = 0; i < 3000; ++i) {
        offsets.push_back(mailbox.size());
        mailbox += "From x Tue Jan  1 10:00:00 2019\nSubject: " + QByteArray::number(i) +
                   "\nX-Filler: " + QByteArray(i * 37 % 1500, 'y') + "\nTo: a" + QByteArray::number(i) +
                   "@x.example\n\n" + QByteArray(i * 53 % 2500, i % 5 == 0 ? '\n' : 'z') + "\n\n";
    }
    QBuffer buffer(&mailbox);
    buffer.open(QIODevice::ReadOnly);
    const std::vector<MailHeaders> mails = allOf(buffer);
    ASSERT_EQ(mails.size(), offsets.size());
    for (size_t i = 0; i < mails.size(); ++i) {
        EXPECT_EQ(mails[i].offset, offsets[i]);
        EXPECT_EQ(mails[i].subject, QString::number(i));
        ASSERT_THAT(mails[i].to, SizeIs(1));
        EXPECT_EQ(mails[i].to[0].address, u"a%1@x.example"_s.arg(i));
    }
    EXPECT_EQ(mails.back().line, 1 + mailbox.first(offsets.back()).count('\n'));
}

TEST(MailboxReaderTest, PassesOverALineOfAGigabyte)
{
    const QByteArray before = "From x Tue Jan  1 10:00:00 2019\nSubject: one\n\n";
    constexpr qint64 gigabyte = 1 << 30;
    Desert desert(before, 'x', gigabyte, "\n\nFrom x Tue Jan  1 10:00:00 2019\nSubject: two\n\n");
    const std::vector<MailHeaders> mails = allOf(desert);
    ASSERT_THAT(mails, SizeIs(2));
    EXPECT_EQ(mails[1].subject, u"two"_s);
    EXPECT_EQ(mails[1].offset, before.size() + gigabyte + 2);
    EXPECT_EQ(mails[1].line, 6);
}

TEST(MailboxReaderTest, PassesOverWhatIsTooMuchOfAHeader)
{
    const QByteArray two = "\n\nFrom x Tue Jan  1 10:00:00 2019\nSubject: two\n\n";
    constexpr qint64 hundredMegabytes = 100'000'000;
    const QByteArray one = "From x Tue Jan  1 10:00:00 2019\nSubject: one\nTo: a@x.example,\n ";
    Desert oneLine(one, 'x', hundredMegabytes, two);
    Desert folded(one + "b@x.example,\n" + QByteArray(" c@x.example,\n").repeated(200'000), ' ', 1, two);
    for (QIODevice *device : {static_cast<QIODevice *>(&oneLine), static_cast<QIODevice *>(&folded)}) {
        const std::vector<MailHeaders> mails = allOf(*device);
        ASSERT_THAT(mails, SizeIs(2));
        EXPECT_EQ(mails[0].subject, u"one"_s);
        ASSERT_FALSE(mails[0].to.empty());
        EXPECT_EQ(mails[0].to[0].address, u"a@x.example"_s);
        EXPECT_EQ(mails[1].subject, u"two"_s);
        EXPECT_EQ(mails[1].offset, device->size() - two.size() + 2);
    }
}

TEST(MailboxReaderTest, BeginsWhereTheDeviceStands)
{
    QByteArray bytes = "From x Tue Jan  1 10:00:00 2019\nSubject: one\n\n"
                       "From x Tue Jan  1 10:00:00 2019\nSubject: two\n\n";
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const qsizetype second = bytes.indexOf("From", 5);
    buffer.seek(second);
    const std::vector<MailHeaders> mails = allOf(buffer);
    ASSERT_THAT(mails, SizeIs(1));
    EXPECT_EQ(mails[0].subject, u"two"_s);
    EXPECT_EQ(mails[0].offset, second);
}

TEST(MailboxReaderTest, SaysThatTheDeviceFailed)
{
    BadDisk disk("From x Tue Jan  1 10:00:00 2019\nSubject: one\n\n");
    MailboxReader reader(disk);
    EXPECT_TRUE(reader.next().has_value());
    EXPECT_FALSE(reader.next().has_value());
    EXPECT_TRUE(reader.hasReadError());
}

TEST(MailboxReaderTest, LineEndsDoNotDependOnHowMuchIsReadAtATime)
{
    for (const qsizetype length : {1020, 1023, 1024, 1025, 3000}) {
        QByteArray bytes =
            QByteArray(length, 'x') + "\r\rFrom a@x Tue Jan  1 10:00:00 2019\rFrom: a@x\rSubject: one\r\r";
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        const std::vector<MailHeaders> whole = allOf(buffer);
        EXPECT_THAT(whole, SizeIs(1)) << length;
        Trickle trickle(bytes, 1, Trickle::Kind::File);
        EXPECT_EQ(allOf(trickle), whole) << length;
    }
}

TEST(MailboxReaderTest, TellsHowFarItIs)
{
    QByteArray bytes =
        QByteArray("From x Tue Jan  1 10:00:00 2019\nSubject: one\n\n" + QByteArray(5000, 'x') + "\n\n").repeated(200);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    MailboxReader reader(buffer);
    EXPECT_EQ(reader.size(), bytes.size());
    qint64 last = -1;
    while (reader.next()) {
        EXPECT_GT(reader.position(), last);
        last = reader.position();
    }
    EXPECT_EQ(reader.position(), bytes.size());
}

} // namespace mailbox_reader_test
} // namespace cultivar

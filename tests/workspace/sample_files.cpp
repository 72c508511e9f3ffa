// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/sample_files.h"

namespace cultivar {

namespace {

QByteArray addressOf(int person)
{
    return "https://www.linkedin.com/in/person-" + QByteArray::number(person);
}

QByteArray nameOf(int person)
{
    return "First" + QByteArray::number(person) + " Last" + QByteArray::number(person);
}

} // namespace

QByteArray card(const QByteArray &uid, const QByteArray &name, const QByteArray &lines)
{
    const QByteArray identity = uid.isEmpty() ? QByteArray() : "UID:" + uid + "\n";
    return "BEGIN:VCARD\nVERSION:4.0\n" + identity + "FN:" + name + "\n" + lines + "END:VCARD\n";
}

QByteArray connectionsHeader()
{
    return "Notes:\n\"When exporting your connection data, you may notice that some addresses are missing, see the "
           "help.\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
}

QByteArray connection(int number, const QByteArray &company, const QByteArray &position)
{
    const QByteArray digits = QByteArray::number(number);
    return "First" + digits + ",Last" + digits + "," + addressOf(number) + ",," + company + "," + position +
           ",05 Mar 2024\n";
}

QByteArray messagesHeader()
{
    return "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,"
           "FOLDER\n";
}

QByteArray message(int conversation, int person, bool outgoing, const QByteArray &day, const QByteArray &text)
{
    const QByteArray me = "Mina Example,https://www.linkedin.com/in/mina-example";
    const QByteArray other = nameOf(person) + "," + addressOf(person);
    return "c" + QByteArray::number(conversation) + ",," + (outgoing ? me : other) + "," + (outgoing ? other : me) +
           "," + day + " 12:00:00 UTC,," + text + ",INBOX\n";
}

} // namespace cultivar

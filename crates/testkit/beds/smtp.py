"""An SMTP server that keeps each message as files in a folder.

    python3 smtp.py FOLDER

A message is NUMBER.eml, as it came, and NUMBER.json, which says from whom and to whom and appears last, at once and whole.
Recipients that refusals.json names are refused with the reply beside them; it is read anew for each recipient.
"""

import asyncio
import json
import os
import sys

from aiosmtpd.smtp import SMTP

FOLDER = sys.argv[1]


def place(name, data):
    """A file appears whole or not at all."""
    path = os.path.join(FOLDER, name)
    with open(path + ".part", "wb") as part:
        part.write(data)
    os.rename(path + ".part", path)


class Keeping:
    kept = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        try:
            with open(os.path.join(FOLDER, "refusals.json"), encoding="utf-8") as refusals:
                reply = json.load(refusals).get(address)
        except FileNotFoundError:
            reply = None
        if reply:
            return reply
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.kept += 1
        name = f"{self.kept:06}"
        place(name + ".eml", envelope.original_content)
        who = {"from": envelope.mail_from, "to": envelope.rcpt_tos}
        place(name + ".json", json.dumps(who).encode())
        print("kept", name, flush=True)
        return "250 Kept"


async def serve():
    handler = Keeping()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(handler, enable_SMTPUTF8=True, loop=loop), "127.0.0.1", 0)
    print("port", server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(serve())

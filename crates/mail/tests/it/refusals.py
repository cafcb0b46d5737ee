"""A mail server's manners, for python3-aiosmtpd: who is refused is said by the address; what is taken is laid into a folder."""

import asyncio
import os
import sys

from aiosmtpd.smtp import SMTP


class Manners:
    def __init__(self, folder):
        self.folder = folder

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if address.startswith("full@"):
            return "452 4.2.2 The mailbox is full"
        if address.startswith("nobody@"):
            return "550 5.1.1 There is no such reader"
        if address.startswith("slow@"):
            await asyncio.Event().wait()
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        number = len(os.listdir(self.folder))
        with open(os.path.join(self.folder, f"{number}.eml"), "wb") as file:
            file.write(envelope.content)
        return "250 Taken"


async def main():
    folder = sys.argv[1]
    serving = await asyncio.get_running_loop().create_server(
        lambda: SMTP(Manners(folder), hostname="mail.example"), host="127.0.0.1", port=0
    )
    print(serving.sockets[0].getsockname()[1], flush=True)
    await serving.serve_forever()


asyncio.run(main())

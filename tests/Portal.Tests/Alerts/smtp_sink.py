"""A real SMTP server for tests: keeps what it accepts as files and refuses what the receiver's name asks it to refuse.

usage: smtp_sink.py FOLDER starttls|tls|plain CERTIFICATE KEY
Prints its port. Receivers: gone@ 550, later@ 451; a subject with REFUSE-DATA: 554. Log-in: watch / right.
"""
import email, email.policy, os, ssl, sys, threading
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

folder, mode, certificate, key = sys.argv[1:5]


class Handler:
    count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("gone@"):
            return "550 5.1.1 no such mailbox"
        if address.startswith("later@"):
            return "451 4.7.1 greylisted"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        if "REFUSE-DATA" in str(message["subject"]):
            return "554 5.7.1 content refused"
        Handler.count += 1
        name = os.path.join(folder, "%04d.eml" % Handler.count)
        with open(name + ".part", "wb") as file:
            file.write(("X-Receivers: %s\r\nX-Tls: %s\r\nX-Login: %s\r\n" % (",".join(envelope.rcpt_tos), session.ssl is not None or mode == "tls", session.auth_data is not None)).encode())
            file.write(envelope.content)
        os.rename(name + ".part", name)
        return "250 OK"


def log_in(server, session, envelope, mechanism, data):
    good = data.login == b"watch" and data.password == b"right"
    return AuthResult(success=good, handled=good, auth_data=data if good else None)


context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
context.load_cert_chain(certificate, key)
options = dict(hostname="127.0.0.1", port=0, authenticator=log_in, auth_require_tls=mode == "starttls")
if mode == "tls":
    options["ssl_context"] = context
    options["auth_require_tls"] = False
elif mode == "starttls":
    options["tls_context"] = context
    options["require_starttls"] = True


class AnyPort(Controller):
    """The library asks its own port before it is ready; with port 0 it has to be told which one it got."""

    def _trigger_server(self):
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


controller = AnyPort(Handler(), **options)
controller.start()
print(controller.port, flush=True)
sys.stdin.read()
controller.stop()

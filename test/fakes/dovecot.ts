import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chown, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ImapFlow } from "imapflow";

const program = "/usr/sbin/dovecot";
/** It gives up its rights itself, which takes that it has some. */
export const lacksDovecot = existsSync(program) && process.getuid?.() === 0 ? undefined : "dovecot";

/** The ids of Debian's user `mail`. */
export const mailUser = 8;
const password = "of-the-test";

/** Where the tests run on another date, servers do not: each of their many small programs would begin anew with it. */
export const realTime = { PATH: process.env["PATH"] };

interface Dovecot extends AsyncDisposable {
  readonly url: string;
  /** The folder under which each user's Maildir lies. */
  readonly mailFolder: string;
  /** What came for another user, with its headers. */
  mailsOf(user: string): Promise<readonly string[]>;
  /** A mail arrives. */
  put(source: string): Promise<void>;
  /** How many are there. */
  count(): Promise<number>;
}

/** Dovecot as Debian packages it, on a port of its own, with one mailbox that is empty. */
export async function startDovecot(): Promise<Dovecot> {
  const directory = await mkdtemp(join(tmpdir(), "comity-dovecot-"));
  const port = await freePort();
  const mail = join(directory, "mail");
  await mkdir(mail);
  await chown(mail, mailUser, mailUser);
  await chown(directory, 0, 0);
  const config = join(directory, "dovecot.conf");
  await writeFile(config, configuration(directory, port));
  const server = spawn("/bin/sh", ["-c", `chmod 755 . && exec ${program} -F -c ${config}`], {
    cwd: directory,
    stdio: "ignore",
    env: realTime,
  });
  const connected = await untilItAnswers(() => connect(port));
  return {
    url: `imap://conduct:${password}@127.0.0.1:${port}/INBOX`,
    mailFolder: mail,
    async mailsOf(user) {
      const client = await connect(port, user);
      await client.mailboxOpen("INBOX");
      const all = await client.fetchAll("1:*", { source: true }).catch(() => []);
      await client.logout();
      return all.map(({ source }) => source?.toString("utf8") ?? "");
    },
    async put(source) {
      await connected.append("INBOX", source);
    },
    async count() {
      const status = await connected.status("INBOX", { messages: true });
      return status ? (status.messages ?? 0) : 0;
    },
    async [Symbol.asyncDispose]() {
      await connected.logout();
      const isOver = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await isOver;
      await rm(directory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function connect(port: number, user = "conduct"): Promise<ImapFlow> {
  const auth = { user, pass: password };
  const client = new ImapFlow({ host: "127.0.0.1", port, secure: false, auth, logger: false });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

async function untilItAnswers(ask: () => Promise<ImapFlow>): Promise<ImapFlow> {
  for (let tries = 0; tries < 300; tries += 1) {
    // oxlint-disable-next-line no-await-in-loop
    const answer = await ask().catch(() => undefined);
    if (answer) return answer;
    // oxlint-disable-next-line no-await-in-loop
    await wait(100);
  }
  throw new Error("Dovecot does not start");
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === "string") reject(new Error("no port"));
        else resolve(address.port);
      });
    });
  });
}

/** https://doc.dovecot.org/2.3/configuration_manual/ */
function configuration(directory: string, port: number): string {
  return `
protocols = imap
base_dir = ${directory}/run
log_path = ${directory}/log
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
mail_location = maildir:${directory}/mail/%u
first_valid_uid = ${mailUser}
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${mailUser} gid=${mailUser} home=${directory}/mail/%u
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`;
}

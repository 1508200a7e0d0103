import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort, realTime } from "./dovecot.ts";

const program = "/usr/sbin/postfix";
/** It gives up its rights itself, which takes that it has some. */
export const lacksPostfix = existsSync(program) && process.getuid?.() === 0 ? undefined : "postfix";

interface Postfix extends AsyncDisposable {
  readonly url: string;
}

interface Delivering {
  /** The folder under which each person's Maildir lies. */
  readonly mailFolder: string;
  readonly owner: number;
  /** Of sandbox.example. */
  readonly people: readonly string[];
}

/**
 * Postfix as Debian packages it, on a port of its own. It delivers to these people, with anything after a `+`,
 * takes what is for gone.example and sends it back, and hands nothing to any other server.
 */
export async function startPostfix(delivering: Delivering): Promise<Postfix> {
  const directory = await mkdtemp(join(tmpdir(), "comity-postfix-"));
  await chmod(directory, 0o755);
  const port = await freePort();
  const owner = idOfPostfix();
  for (const name of ["queue", "data"]) {
    // oxlint-disable-next-line no-await-in-loop
    await mkdir(join(directory, name));
  }
  await chown(join(directory, "data"), owner, 0);
  await writeFile(join(directory, "main.cf"), mainCf(directory, delivering));
  await writeFile(join(directory, "master.cf"), masterCf(port));
  const server = spawn(program, ["-c", directory, "start-fg"], { stdio: "ignore", env: realTime });
  const isOver = new Promise((resolve) => server.once("exit", resolve));
  const end = async () => {
    spawnSync(program, ["-c", directory, "abort"], { stdio: "ignore", env: realTime });
    server.kill("SIGTERM");
    await isOver;
    await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await untilItGreets(port);
  } catch (error) {
    const log = await readFile(join(directory, "log"), "utf8").catch(() => "no log");
    await end();
    throw new Error(`Postfix does not start:\n${log}`, { cause: error });
  }
  return { url: `smtp://127.0.0.1:${port}`, [Symbol.asyncDispose]: end };
}

function idOfPostfix(): number {
  return Number(spawnSync("/usr/bin/id", ["-u", "postfix"], { encoding: "utf8" }).stdout.trim());
}

async function untilItGreets(port: number): Promise<void> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    // oxlint-disable-next-line no-await-in-loop
    if (await greets(port)) return;
    // oxlint-disable-next-line no-await-in-loop
    await wait(100);
  }
  throw new Error("nobody answers");
}

function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const over = (is: boolean) => {
      socket.destroy();
      resolve(is);
    };
    socket.once("data", (bytes) => over(bytes.toString().startsWith("220")));
    socket.once("error", () => over(false));
    socket.setTimeout(5_000, () => over(false));
  });
}

/** https://www.postfix.org/postconf.5.html */
function mainCf(directory: string, { mailFolder, owner, people }: Delivering): string {
  const boxes = people.map((name) => `{ ${name}@sandbox.example = ${name}/ }`);
  return `
compatibility_level = 3.6
queue_directory = ${directory}/queue
data_directory = ${directory}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = ${directory}/log
maillog_file_prefixes = ${directory}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.sandbox.example
mydestination =
mynetworks = 127.0.0.0/8
smtpd_relay_restrictions = permit_mynetworks, reject
smtpd_reject_unlisted_recipient = no
recipient_delimiter = +
virtual_mailbox_domains = sandbox.example
virtual_mailbox_base = ${mailFolder}
virtual_mailbox_maps = inline:{ ${boxes.join(", ")} }
virtual_minimum_uid = 1
virtual_uid_maps = static:${owner}
virtual_gid_maps = static:${owner}
default_transport = error:mail is delivered on this machine alone
relay_transport = error:mail is delivered on this machine alone
biff = no
`;
}

/** https://www.postfix.org/master.5.html: the services it needs, none of them in a chroot. */
function masterCf(port: number): string {
  const services = [
    `127.0.0.1:${port} inet n - n - - smtpd`,
    "cleanup unix n - n - 0 cleanup",
    "qmgr unix n - n 300 1 qmgr",
    "rewrite unix - - n - - trivial-rewrite",
    "bounce unix - - n - 0 bounce",
    "defer unix - - n - 0 bounce",
    "trace unix - - n - 0 bounce",
    "proxymap unix - - n - - proxymap",
    "virtual unix - n n - - virtual",
    "error unix - - n - - error",
    "retry unix - - n - - error",
    "anvil unix - - n - 1 anvil",
    "postlog unix-dgram n - n - 1 postlogd",
  ];
  return `${services.join("\n")}\n`;
}

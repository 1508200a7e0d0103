import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { planFrom, portFrom, untilStopped } from "./shell.ts";
import { startSandbox } from "./start-sandbox.ts";
import { removeInfo, writeInfo, writePrivateKey } from "./write-info.ts";

const usage =
  "npm run sandbox:github -- [--port 3001] [--info FILE] [--webhooks URL] [--plan free|team] [--tls]";

/** Starts only the local GitHub and says, in FILE or on standard output, how to use it. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "3001" },
      plan: { type: "string", default: "team" },
      info: { type: "string" },
      webhooks: { type: "string" },
      tls: { type: "boolean", default: false },
    },
  });
  const place = { port: portFrom("port", values.port), plan: planFrom(values.plan) };
  const infoPath = values.info === undefined ? undefined : resolve(values.info);
  if (infoPath !== undefined) await removeInfo(infoPath);

  const sandbox = await startSandbox({
    ...place,
    webhooksUrl: values.webhooks,
    ...(values.tls && { tlsPort: 0 }),
  });
  const keyPath =
    infoPath === undefined
      ? join(await mkdtemp(join(tmpdir(), "comity-sandbox-")), "app.pem")
      : `${infoPath}.pem`;
  await writePrivateKey(keyPath, sandbox.facts.privateKey);
  const certificatePath = keyPath.replace(/\.pem$/, "-certificate.pem");
  if (sandbox.tls) await writeFile(certificatePath, sandbox.tls.certificate);
  const { org, repo, users, appId, webhookSecret } = sandbox.facts;
  const info = {
    github: sandbox.url,
    org,
    repo,
    users,
    app_id: appId,
    private_key_path: keyPath,
    webhook_secret: webhookSecret,
    smtp_url: sandbox.smtpUrl,
    ...(sandbox.tls && { tls: sandbox.tls.url, certificate_path: certificatePath }),
  };
  if (infoPath === undefined) process.stdout.write(`${JSON.stringify(info, null, 2)}\n`);
  else await writeInfo(infoPath, info);
  await untilStopped();
  await sandbox.close();
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
  process.exitCode = 2;
}

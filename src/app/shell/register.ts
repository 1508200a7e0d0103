import { randomBytes } from "node:crypto";
import { EventEmitter, once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { z } from "zod";
import { appManifest } from "../register/app-manifest.ts";
import { envFileToWrite } from "../register/env-file-to-write.ts";
import { envText } from "../register/env-text.ts";
import { exchangeCode } from "../register/exchange-code.ts";
import { refusePersonalAccount } from "../register/refuse-personal-account.ts";
import { registrationPages } from "../register/registration-page.ts";
import { SettingProblem } from "../settings/setting-problem.ts";
import { isLoopback, protocolOf, urlWithoutSlash } from "../settings/setting-urls.ts";
import { patientFetch } from "./patient-fetch.ts";
import { flagsFrom, portFrom, type Shell } from "./shell.ts";
import { untilStopped } from "./until-stopped.ts";

/** https://docs.github.com/enterprise-cloud@latest/admin/data-residency/network-details-for-ghecom */
const residency = /^https:\/\/api\.([a-z\d-]{1,63}\.ghe\.com)$/;
const gitHub = { api: "https://api.github.com", web: "https://github.com" };

const Given = z.object({
  publicUrl: urlWithoutSlash.refine(
    (url) => protocolOf(url) === "https:" && !isLoopback(url),
    "PUBLIC_URL is missing: give the https address by which GitHub reaches Comity from outside, " +
      "--public-url https://conduct.example.org. GitHub takes no address on this machine; " +
      "docs/operating.md says how a tunnel gives you one.",
  ),
  apiUrl: urlWithoutSlash.refine(
    (url) => url === gitHub.api || isLoopback(url) || residency.test(url),
    "GITHUB_API_URL must be left away: Comity runs on no GitHub Enterprise Server.",
  ),
  organisation: z
    .string("The organisation is missing: --organisation example-org, the one of the committee.")
    .regex(/^[\w-]{1,39}$/, "--organisation must be an organisation's name, as in its address."),
  name: z.string().max(34, "--name must have 34 characters at most."),
  visibility: z.enum(["private", "public"], "--visibility must be private or public."),
});

/**
 * `comity register`: serves a page on this machine that registers the App on GitHub, and writes
 * `.env`, which `comity start` reads.
 */
export async function register(words: readonly string[], shell: Shell): Promise<number> {
  const flags = flagsFrom(words, ["public-url", "organisation", "name", "visibility", "port"]);
  const { environment } = shell;
  const organisation = flags.get("organisation");
  const read = Given.safeParse({
    publicUrl: flags.get("public-url") ?? environment["PUBLIC_URL"] ?? "",
    apiUrl: environment["GITHUB_API_URL"] ?? gitHub.api,
    organisation,
    name: flags.get("name") ?? `comity-${organisation}`.slice(0, 34),
    visibility: flags.get("visibility") ?? "private",
  });
  if (!read.success)
    throw new SettingProblem(read.error.issues.map(({ message }) => message).join("\n"));
  const { publicUrl, apiUrl, name, visibility } = read.data;
  await refusePersonalAccount(apiUrl, read.data.organisation, patientFetch);
  const port = portFrom(flags, "port") ?? 0;
  const file = envFileToWrite(shell.folder ?? ".");
  const progress = new EventEmitter();
  const done = once(progress, "registered").then(() => "registered" as const);
  let redirectUrl = "";
  const pages = registrationPages({
    action: `${webAddressOf(apiUrl)}/organizations/${organisation}/settings/apps/new`,
    manifest: () =>
      appManifest({ name, publicUrl, isPublic: visibility === "public", redirectUrl }),
    state: randomBytes(16).toString("hex"),
    async onCode(code) {
      const registered = await exchangeCode(apiUrl, code, patientFetch);
      const elsewhere = apiUrl === gitHub.api ? undefined : apiUrl;
      file.write(envText(registered, { publicUrl, apiUrl: elsewhere, before: file.before }));
      progress.emit("registered");
      const next = nextSteps(registered.html_url);
      shell.say(
        `Registered as ${registered.slug} (App ${registered.id}); .env holds its settings.`,
      );
      for (const [place, line] of next.entries()) shell.say(`${place + 1}. ${line}`);
      return next;
    },
  });
  const listener = getRequestListener(pages.fetch);
  const answer = (request: IncomingMessage, response: ServerResponse) =>
    void listener(request, response);
  const server = createServer(answer).listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
    const address = server.address();
    const own = typeof address === "object" && address !== null ? address.port : port;
    redirectUrl = `http://127.0.0.1:${own}/registered`;
    shell.say(`Open http://127.0.0.1:${own}/ in a browser on this machine; Ctrl-C gives up.`);
    const ended = await Promise.race([done, untilStopped()]);
    return ended === "registered" ? 0 : 1;
  } finally {
    file.giveUp();
    // What the browser is being told is told to its end.
    server.close();
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 2_000).unref();
  }
}

/** Where people see what is asked for there; a local GitHub has one address for both. */
function webAddressOf(apiUrl: string): string {
  if (apiUrl === gitHub.api) return gitHub.web;
  return apiUrl.replace(residency, "https://$1");
}

function nextSteps(page: string): readonly string[] {
  return [
    `Install it: ${page}/installations/new, on the organisation, with "Only select repositories" and the committee's private repository alone.`,
    "Where GitHub can reach it from outside, run: comity start",
    "In another terminal, ask whether all is right: comity doctor",
  ];
}

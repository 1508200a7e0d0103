import { Hono } from "hono";
import { z } from "zod";
import { faultSettings } from "../pipeline/faults.ts";
import { isLoopbackUrl } from "../pipeline/loopback.ts";
import type { LocalGitHub } from "../local-github.ts";
import { GitHubRefusal } from "../model/github-refusal.ts";
import type { MailCatcher } from "../mail/mail-catcher.ts";
import { accountRoutes } from "./account-routes.ts";
import { conversion, convertNamedIssue } from "./convert-issue.ts";
import { emailComment, mailedComment } from "./email-comment.ts";
import { renameAccount, renaming } from "./rename-account.ts";
import { transfer, transferTo } from "./transfer.ts";
import { foreignApp, installForeignApp } from "./install-app.ts";
import { switches, switchOrganization } from "./organization-switches.ts";
import { ParticipantError, type Participants } from "./participants.ts";
import { parseLength } from "./parse-length.ts";
import { ControlRefusal, readControlBody } from "./read-control-body.ts";
import { shownMail } from "./shown-mail.ts";
import type { SandboxTime } from "./sandbox-time.ts";

/** What the control endpoints control. */
export interface Controlled {
  readonly github: LocalGitHub;
  readonly mail: MailCatcher;
  readonly participants: Participants;
  readonly time: SandboxTime;
}

const registration = z.strictObject({
  url: z.string().refine(isLoopbackUrl, "must be an http url on this machine"),
});
const tunnel = z.strictObject({
  from: z.url({ protocol: /^https$/ }).transform((url) => url.replace(/\/{1,9}$/, "")),
  to: z.string().refine(isLoopbackUrl, "must be an http url on this machine"),
});
const indexLag = z.strictObject({ length: z.string() });
const told = z.strictObject({
  moves: z.boolean().optional(),
  merges_elsewhere: z.boolean().optional(),
});
const clockMove = z.union([
  z.strictObject({ advance: z.string() }),
  z.strictObject({ to: z.iso.datetime({ offset: true }) }),
]);

/**
 * The endpoints below `/_sandbox`: the clock, idleness, what was asked and mailed, and what shall
 * go wrong.
 */
export function controlRoutes({ github, mail, participants, time }: Controlled): Hono {
  const app = new Hono();
  const now = () => ({ now: github.clock.iso() });

  app.get("/", (c) =>
    c.json({
      sandbox: "local-github",
      ...now(),
      moved_by_ms: github.clock.movedBy,
      smtp_url: mail.url,
    }),
  );

  app.post("/participants", async (c) => {
    participants.add((await readControlBody(c, registration)).url);
    return c.json(now(), 201);
  });

  app.post("/tunnels", async (c) => {
    const { from, to } = await readControlBody(c, tunnel);
    github.tunnels.set(from, to);
    return c.json({ from, to }, 201);
  });

  app.get("/clock", (c) => c.json(now()));
  app.post("/clock", async (c) => {
    await time.advance(targetOf(await readControlBody(c, clockMove)));
    return c.json(now());
  });

  app.get("/idle", async (c) => {
    await time.idle();
    return c.json(now());
  });

  app.post("/sweep", async (c) => {
    await time.sweep();
    return c.json(now());
  });

  app.get("/requests", (c) => c.json(github.log.list({ bodies: c.req.query("bodies") === "1" })));
  app.delete("/requests", (c) => {
    github.log.clear();
    return c.body(null, 204);
  });

  app.post("/email-comment", async (c) =>
    c.json(emailComment(github, await readControlBody(c, mailedComment)), 201),
  );

  app.post("/rename", async (c) => {
    const { from, to } = await readControlBody(c, renaming);
    return c.json(renameAccount(github.world, from, to));
  });

  app.post("/transfer", async (c) =>
    c.json(transferTo(github.world, await readControlBody(c, transfer))),
  );

  app.post("/convert-issue", async (c) =>
    c.json(convertNamedIssue(github.world, await readControlBody(c, conversion))),
  );

  app.get("/mail", (c) => c.json(shownMail(mail.mail, c.req.query("by"))));
  app.delete("/mail", (c) => {
    mail.clear();
    return c.body(null, 204);
  });

  app.post("/apps", async (c) =>
    c.json(installForeignApp(github, await readControlBody(c, foreignApp)), 201),
  );
  app.patch("/organizations/:login", async (c) =>
    c.json(
      switchOrganization(github.world, c.req.param("login"), await readControlBody(c, switches)),
    ),
  );

  app.post("/index-lag", async (c) => {
    const { length } = await readControlBody(c, indexLag);
    const lag = parseLength(length);
    if (lag === undefined) throw new ControlRefusal(`${length} is no length such as 2m`);
    github.world.indexLagMs = lag;
    return c.json({ length });
  });

  app.patch("/told", async (c) => {
    const { tells } = github.world;
    const { moves = tells.moves, merges_elsewhere: mergesElsewhere = tells.mergesElsewhere } =
      await readControlBody(c, told);
    return c.json(Object.assign(tells, { moves, mergesElsewhere }));
  });

  app.get("/faults", (c) => c.json(github.faults.settings()));
  app.post("/faults", async (c) => {
    github.faults.apply(await readControlBody(c, faultSettings));
    return c.json(github.faults.settings());
  });
  app.delete("/faults", (c) => {
    github.faults.apply({});
    return c.body(null, 204);
  });

  app.route("/", accountRoutes(github));

  app.all("*", (c) => c.json({ message: `the sandbox has no ${c.req.method} ${c.req.path}` }, 404));

  app.onError((error, c) => {
    if (error instanceof ControlRefusal) return c.json({ message: error.message }, 422);
    if (error instanceof GitHubRefusal) return c.json({ message: error.message }, 422);
    if (error instanceof ParticipantError) return c.json({ message: error.message }, 502);
    return c.json({ message: `the sandbox failed: ${error.stack ?? error.message}` }, 500);
  });

  return app;
}

function targetOf(move: z.infer<typeof clockMove>): (now: number) => number {
  if ("to" in move) return () => Date.parse(move.to);
  const length = parseLength(move.advance);
  if (length === undefined) {
    throw new ControlRefusal(
      `"${move.advance}" is no length: write for example 90s, 15m, 25h, 7d or 2w`,
    );
  }
  return (now) => now + length;
}

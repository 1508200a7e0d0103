import { connectDoor } from "./connect-door.ts";
import { healthPage } from "./health-page.ts";
import { createPages } from "./pages.ts";
import { serveSandbox } from "../clocks/follow-sandbox.ts";
import { keysAsked } from "../webhooks/keys-asked.ts";
import { prepareApp, type AppParts } from "./prepare-app.ts";
import { receiveWebhooks } from "../webhooks/receive-webhooks.ts";
import { startServer } from "./server.ts";

export interface RunningApp {
  readonly url: string;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /** The keys whose last run failed. */
  readonly failing: ReadonlySet<string>;
  /** A line about all that this app looks after, as far as it is known now. */
  keeps(): string;
  /** Ends what is under way, takes nothing new. */
  close(): Promise<void>;
}

/**
 * Starts the app: it listens, follows the sandbox's clock if there is one, and begins with a
 * sweep. @throws SettingProblem when GitHub and the settings do not fit.
 */
export async function startApp(parts: AppParts): Promise<RunningApp> {
  const { github, common, log } = parts;
  const { scope, queue, keys, failing, clock, doors, mailWatch, keeps, led } =
    await prepareApp(parts);
  const pages = createPages(log).route("/", connectDoor(doors, clock, common.publicUrl));
  const { healthToken: token } = common;
  if (token !== undefined && parts.lookAtHealth) {
    const { repositories } = scope;
    pages.route("/", healthPage({ token, look: parts.lookAtHealth, repositories, clock, log }));
  }
  const participantPath = led && serveSandbox(pages, led.clock, queue, keys);
  const webhooks = await receiveWebhooks({
    app: github.app,
    webhookSecret: github.webhookSecret,
    previousWebhookSecret: github.previousWebhookSecret,
    log,
    onDelivery(event, payload) {
      const asked = keysAsked(event, payload, scope, keys);
      log.debug("delivery", { operation: event, count: asked.length });
      for (const key of asked) queue.ask(key);
    },
  });
  const { host, port } = common;
  const server = await startServer({ host, port, log, pages, webhooks });
  for (const key of keys.sweeps()) queue.ask(key);
  if (led) led.clock.moveTo(await led.sandbox.join(server.url + participantPath));
  mailWatch?.start();
  log.info("started", { count: scope.repositories.length });
  return {
    url: server.url,
    failing,
    keeps,
    idle: () => queue.idle(),
    async close() {
      await Promise.all([server.close(), queue.close(), mailWatch?.close()]);
    },
  };
}

import { type BudgetOf, createBudgets } from "../../adapters/github/connection/budgets.ts";
import { restingMailer } from "../../adapters/mail/resting-mailer.ts";
import { randomInt } from "node:crypto";
import { smtpMailer } from "../../adapters/mail/smtp-mailer.ts";
import { connectMail, mailboxOf, replyToOf } from "./connect-mail.ts";
import type { MailWatch } from "../mail-in/watch-mailbox.ts";
import { findSandbox, type Sandbox } from "../clocks/follow-sandbox.ts";
import { SandboxClock } from "../clocks/sandbox-clock.ts";
import { systemClock } from "../clocks/system-clock.ts";
import { ToldLooks } from "../queue/told-looks.ts";
import { introduceApp } from "../introduction/introduce-app.ts";
import { patiently, type Rest } from "../introduction/patiently.ts";
import type { LookAtHealth } from "./health-page.ts";
import { OwnersNotice } from "./owners-notice.ts";
import { whatItKeeps } from "./what-it-keeps.ts";
import { KeyQueue } from "../queue/key-queue.ts";
import { RefusedSweeps } from "../queue/refused-sweeps.ts";
import { people } from "../queue/turn.ts";
import type { CommonSettings } from "../settings/common-settings.ts";
import type { GitHubSettings } from "../settings/github-settings.ts";
import type { SpaceSettings } from "../settings/space-settings.ts";
import { RepositoryKeys } from "../webhooks/repository-keys.ts";
import type {
  CaseRepositoryNamed,
  RepositoryNamed,
  WebhookScope,
} from "../webhooks/webhook-scope.ts";
import { addMinutes, type Instant } from "../../domain/values/time.ts";
import type { Clock } from "../../ports/clock.ts";
import type { NamedDoor } from "../../web/door-parts.ts";
import type { Door } from "../../ports/door.ts";
import { Terminal, Transient } from "../../ports/errors.ts";
import type { Log } from "../../ports/log.ts";
import type { Mailbox } from "../../ports/mailbox.ts";
import type { Mailer } from "../../ports/mailer.ts";
import type { LookedOver } from "../../reconcile/sweeper.ts";
import { changesKey, setUpKey, sweepKey } from "../../reconcile/looks/keys.ts";
import type { Look } from "../../reconcile/looks/look.ts";

/** What everything inside gets from the host. */
export interface AppSurroundings {
  readonly github: GitHubSettings;
  readonly clock: Clock;
  readonly log: Log;
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds since the epoch, in real time. */
  readonly wallTime: () => number;
  readonly mailer: Mailer | undefined;
  /** Where answers to letters go that the app itself reads; `undefined` where it reads no mail. */
  readonly replyTo: string | undefined;
  /** Where people outside reach the app; `undefined` where they do not. */
  readonly publicUrl: string | undefined;
  /** Addresses of those who own the organisation. */
  readonly ownersEmail: readonly string[];
  /** The spaces the host has keys for. */
  readonly spaces: readonly SpaceSettings[];
  /** What may still be asked of GitHub; the same for all that one installation is asked. */
  readonly budgetOf: BudgetOf;
  /** `CasePorts` says for what. */
  readonly patienceSeconds: number;
}

/** Works on one case repository, a key at a time. */
export interface Reconciler {
  /** `undefined` while nothing was looked over. */
  readonly lookedOver: LookedOver | undefined;
  /** `undefined` before set-up was looked at. */
  readonly isConfigInForce: boolean | undefined;
  reconcile(key: string): Promise<readonly Look[]>;
  /** When a look that nobody waits for may begin; `undefined` for now. */
  roomAt?(): Instant | undefined;
  /** The way in for people outside. */
  readonly door: Door;
  /** What the repository was last found to be called. */
  called?(): RepositoryNamed;
  /** Told of each key that is to be looked at on account of somebody outside. */
  listen(ask: (key: string) => void): void;
}

export interface AppParts extends Pick<AppSurroundings, "github" | "log" | "fetch" | "wallTime"> {
  readonly common: CommonSettings;
  /** Instead of the one that the settings name. */
  readonly mailbox?: Mailbox;
  /** For an app that is to start however long that takes; without it nothing is tried again. */
  readonly pause?: Rest;
  /** For the page about its health, which there is where the host has set a token for it. */
  readonly lookAtHealth?: LookAtHealth;
  /** Without it one is drawn, so that two instances hardly ever have the same. */
  readonly patienceSeconds?: number;
  readonly connect: (
    repository: CaseRepositoryNamed,
    surroundings: AppSurroundings,
  ) => Promise<Reconciler>;
}

export interface PreparedApp {
  readonly scope: WebhookScope;
  readonly queue: KeyQueue;
  readonly keys: RepositoryKeys<RepositoryNamed>;
  /** The keys whose last run failed. */
  readonly failing: ReadonlySet<string>;
  /** The keys of single cases, open or closed, and of rooms that were looked into. */
  readonly lookedInto: ReadonlySet<string>;
  /** What the last sweep of each repository found, where it could be looked over. */
  readonly lookedOver: () => readonly LookedOver[];
  /** A line about all that this app looks after, as far as it is known now. */
  readonly keeps: () => string;
  readonly clock: Clock;
  readonly doors: readonly NamedDoor[];
  /** Takes in mail, once it is started; `undefined` where there is no mailbox. */
  readonly mailWatch: MailWatch | undefined;
  /** Present where a sandbox leads this app. */
  readonly led: { readonly sandbox: Sandbox; readonly clock: SandboxClock } | undefined;
}

const mostPatienceSeconds = 60;
const minutesAfterBug = 15;

/** Everything but the server. @throws SettingProblem when GitHub and the settings do not fit. */
export async function prepareApp(parts: AppParts): Promise<PreparedApp> {
  const { github, common, log, wallTime, pause } = parts;
  const looks = new ToldLooks(log, wallTime);
  const fetch = looks.counting(parts.fetch);
  const introduce = () => introduceApp(github, fetch, wallTime);
  const introduced = await (pause ? patiently(introduce, { log, pause }) : introduce());
  // Only now is it sure that somebody answers there.
  const sandbox = await findSandbox(github.apiUrl, fetch);
  const led = sandbox && { sandbox, clock: new SandboxClock(sandbox.now) };
  const clock = led?.clock ?? systemClock;
  const mailUrl = common.smtpUrl ?? sandbox?.smtpUrl;
  const mailer = mailUrl === undefined ? undefined : mailerAt(mailUrl, common, clock);
  const { ownersEmail, spaces = [] } = common;
  const mailbox = mailboxOf(parts);
  const surroundings: AppSurroundings = {
    github: { ...github, caseRepositories: introduced.repositories },
    clock,
    log,
    fetch,
    wallTime,
    mailer,
    replyTo: mailbox && replyToOf(common),
    publicUrl: common.publicUrl,
    ownersEmail,
    spaces,
    budgetOf: createBudgets(clock, () => looks.turn().of === "people"),
    patienceSeconds: parts.patienceSeconds ?? randomInt(mostPatienceSeconds),
  };
  const connected = await Promise.all(
    introduced.repositories.map(async (repository) => {
      const engine = await parts.connect(repository, surroundings);
      return { ...repository, called: () => engine.called?.() ?? repository, engine };
    }),
  );
  const scope = { ...introduced, repositories: connected };
  const keys = new RepositoryKeys(connected);
  const failing = new Set<string>();
  const refusedSweeps = new RefusedSweeps();
  const owners = new OwnersNotice({ mailer, ownersEmail, clock, log });
  const lookedInto = new Set<string>();
  // Whatever stops a sweep must not stop the next: it finds what everything else missed. It begins with
  // the first look at set-up.
  const goesOnByItself = (queued: string) => {
    const { repository, key } = keys.read(queued);
    const isFirst = key === setUpKey && repository.engine.isConfigInForce === undefined;
    return isFirst || [sweepKey, changesKey].includes(key);
  };
  const queue = new KeyQueue({
    clock,
    log,
    roomAt: (queued) => keys.read(queued).repository.engine.roomAt?.(),
    async run(queued, turn) {
      const { repository, key } = keys.read(queued);
      const reconcile = () => repository.engine.reconcile(key);
      const sweep = keys.keyOf(repository, sweepKey);
      const isSweep = [sweepKey, changesKey].includes(key);
      const next = await looks.told(queued, turn, reconcile).catch(async (error: unknown) => {
        // The first refusal may pass by itself.
        const isAgain = error instanceof Terminal && refusedSweeps.isRefused(sweep);
        if (isAgain && goesOnByItself(queued)) await owners.tell(sweep, error.edge.keptOut);
        throw error;
      });
      failing.delete(queued);
      // What made GitHub refuse it may be mended.
      const back = key === setUpKey && refusedSweeps.isRefused(sweep) ? [{ key: sweepKey }] : [];
      if (isSweep) {
        refusedSweeps.answered(sweep);
        owners.isOver(sweep);
      }
      if (/^(?:case|room):/.test(key)) lookedInto.add(queued);
      return [...next, ...back].map((look) => ({ ...look, key: keys.keyOf(repository, look.key) }));
    },
    onFailure(key, error) {
      failing.add(key);
      if (error instanceof Transient || !goesOnByItself(key)) return;
      const sweep = keys.keyOf(keys.read(key).repository, sweepKey);
      const minutes = error instanceof Terminal ? refusedSweeps.refused(sweep) : minutesAfterBug;
      queue.askAt(key, addMinutes(clock.now(), minutes), people);
    },
  });
  for (const repository of connected)
    repository.engine.listen((key) => queue.ask(keys.keyOf(repository, key)));
  const doors = connected.map(({ owner, engine }) => ({ community: owner, door: engine.door }));
  const lookedOver = () => connected.flatMap(({ engine }) => engine.lookedOver ?? []);
  const keeps = () =>
    whatItKeeps({
      botLogin: scope.botLogin,
      appId: github.app.id,
      repositories: connected.map(({ owner, name, engine }) => {
        return { repository: `${owner}/${name}`, isConfigInForce: engine.isConfigInForce };
      }),
      mailHost: mailUrl === undefined ? undefined : new URL(mailUrl).hostname,
    });
  const mailWatch = mailbox && connectMail(mailbox, { doors, mailer, clock, parts });
  return {
    scope,
    queue,
    keys,
    failing,
    lookedInto,
    lookedOver,
    clock,
    doors,
    mailWatch,
    keeps,
    led,
  };
}

function mailerAt(url: string, { mailFrom }: CommonSettings, clock: Clock): Mailer {
  return restingMailer(smtpMailer(url, mailFrom ?? "Comity <comity@sandbox.example>"), clock);
}

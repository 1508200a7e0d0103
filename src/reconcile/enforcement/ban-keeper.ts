import {
  isLiftNews,
  isSameRegister,
  placesHeld,
} from "../../domain/chapters/banning/listed-ban.ts";
import type { OrderId } from "../../domain/values/planned-action.ts";
import type { WordsOfSpaces } from "../../domain/values/space-words.ts";
import { pagesOfBans } from "../../messages/bans.ts";
import type { BanRegister } from "../../ports/ban-register.ts";
import type { AnchorStep } from "../../ports/case-repository.ts";
import type { RegisterCodec } from "../../ports/register-codec.ts";
import type { FindSpace } from "../../ports/space.ts";
import { undoneOrders } from "./undone-orders.ts";
import { bansKey, sweepKey } from "../looks/keys.ts";
import type { Look } from "../looks/look.ts";
import type { Later } from "../places/try-in-space.ts";
import type { BanPorts, CasePorts } from "../ports/case-ports.ts";
import { registerAnchorStep, type TrustedRegister } from "../ports/trusted-register.ts";

export interface KeeperPorts extends Pick<CasePorts, "anchorCodec" | "clock" | "log"> {
  /** Where people may be put out of. */
  readonly findSpace: FindSpace;
  readonly spaceWords: WordsOfSpaces;
  readonly banRegister: BanRegister;
  readonly printBans: RegisterCodec["printBans"];
  readonly printForgotten: RegisterCodec["printForgotten"];
}

/**
 * Where the register stands after this run wrote it. Nothing else of what a look worked with is
 * passed on: a look at a room works with the root of the room's repository.
 */
type WrittenLists = Pick<TrustedRegister, "headOid" | "bans" | "forgotten" | "files">;

/**
 * Keeps the register of bans for all cases of a repository, and looks over who is put out of
 * its spaces. What it remembers between looks only saves requests.
 */
export class BanKeeper {
  readonly #ports: KeeperPorts;
  readonly #onWritten: (written: WrittenLists) => void;
  /** The keys of cases with a ban that has not ended, carried out or not. */
  readonly #holding = new Set<string>();
  #undone: ReadonlySet<OrderId> = new Set();
  /** Not looked into by their cases yet. */
  readonly #grown = new Set<OrderId>();
  readonly #partsSeen = new Map<string, string>();
  #news: readonly Look[] = [];
  /** When places that could not be reached are looked at again. */
  #later: Later | undefined;
  #anchorOwed: AnchorStep | undefined;

  constructor(ports: KeeperPorts, onWritten: (written: WrittenLists) => void) {
    this.#ports = ports;
    this.#onWritten = onWritten;
  }

  /** What a look at one case works with. */
  forCase(): BanPorts {
    return {
      findSpace: this.#ports.findSpace,
      registerHead: () => this.#ports.banRegister.head(),
      keepBans: (bans, read) => this.#write({ bans, forgotten: read.forgotten }, read),
      keepLists: (lists, read) => this.#write(lists, read),
      undone: this.#undone,
      grown: this.#grown,
      lookedInto: (order) => this.#grown.delete(order),
      anchorOwed: () => (this.#anchorOwed ? [this.#anchorOwed] : []),
      anchored: (steps) => {
        if (steps.some((step) => step === this.#anchorOwed)) this.#anchorOwed = undefined;
      },
    };
  }

  /** Set-up looked at the register and anchored it where it stands. */
  registerKept(): void {
    this.#anchorOwed = undefined;
  }

  /** Whether this case was found to have a ban that has not ended. */
  found(key: string, hasBan: boolean): void {
    if (hasBan) this.#holding.add(key);
    else this.#holding.delete(key);
  }

  /** What other cases have to be looked at since they were asked or answered; each once. */
  news(): readonly Look[] {
    const news = this.#news;
    this.#news = [];
    return news;
  }

  /** The cases that may have to answer the register, as it was read. */
  asked({ bans }: TrustedRegister): readonly Look[] {
    return bans.some(({ lift_asked, ended }) => lift_asked && !ended) ? this.#holders() : [];
  }

  /** Whether any ban is in force that could be undone by hand. */
  holds(register: TrustedRegister | undefined): boolean {
    return register?.bans.some((ban) => placesHeld(ban).length > 0) ?? false;
  }

  /** Who is put out of the spaces now; the cases to look at where that is not what was ordered. */
  async look({ bans }: TrustedRegister): Promise<readonly Look[]> {
    const ports = { ...this.#ports, bans: this.forCase() };
    const { orders, grown, later } = await undoneOrders(bans, ports, this.#later, this.#partsSeen);
    this.#undone = orders;
    for (const order of grown) this.#grown.add(order);
    this.#later = later;
    return [
      ...(orders.size > 0 || this.#grown.size > 0 ? this.#holders() : []),
      ...(later ? [{ key: bansKey, at: later.retryAt }] : []),
    ];
  }

  async #write(
    { bans, forgotten }: Pick<TrustedRegister, "bans" | "forgotten">,
    read: TrustedRegister,
  ): ReturnType<BanPorts["keepBans"]> {
    const { banRegister, printBans, printForgotten, spaceWords, clock } = this.#ports;
    if (forgotten === read.forgotten && isSameRegister(bans, read.bans)) return "as-it-was";
    const now = clock.now();
    const changed = [
      ...printBans(bans, { kept: read.files, now }),
      ...pagesOfBans(bans, spaceWords, now, read.files),
      ...printForgotten(forgotten, read.files),
    ].filter(({ path, text }) => !read.files.some((one) => one.path === path && one.text === text));
    const headOid = await banRegister.write(read.headOid, changed);
    if (headOid === "moved-on") return "moved-on";
    this.#anchorOwed = registerAnchorStep({ ...read, headOid }, this.#ports.anchorCodec);
    const others = read.files.filter(({ path }) => !changed.some((one) => one.path === path));
    this.#onWritten({ headOid, bans, forgotten, files: [...others, ...changed] });
    // Whoever asked is found by a sweep: the record says so itself.
    if (isLiftNews(read.bans, bans)) this.#news = [...this.#holders(), { key: sweepKey }];
    return "written";
  }

  #holders(): readonly Look[] {
    return [...this.#holding].map((key) => ({ key }));
  }
}

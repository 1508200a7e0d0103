import type { CaseState } from "../../domain/case/case-state.ts";
import type { WrittenLetter } from "../../domain/chapters/corresponding/corresponding-state.ts";
import {
  lettersToMail,
  lettersToNotify,
} from "../../domain/chapters/corresponding/letters-leave.ts";
import { codesToHandOver } from "../../domain/chapters/corresponding/give-code.ts";
import { codesOwed } from "../../domain/chapters/corresponding/codes-owed.ts";
import { isReadByOneOut } from "../../domain/chapters/corresponding/way-to-somebody.ts";
import { copiesOf } from "../../domain/chapters/enacting/delivery.ts";
import {
  addressWith,
  letterReference,
  messageIdOf,
} from "../../domain/chapters/intake/mail-reference.ts";
import { codeText, printCode } from "../../domain/chapters/intake/private-code.ts";
import { isOfCase } from "../../domain/chapters/corresponding/letter-for-whom.ts";
import type { Sha256 } from "../../domain/values/ids.ts";
import type { PartyRef } from "../../domain/values/party.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import {
  codeToHandOverMail,
  firstCodeMail,
  letterMail,
  pageNotice,
} from "../../messages/letter-mail.ts";
import type { Letter } from "../../ports/mailer.ts";
import type { CasePorts } from "../ports/case-ports.ts";

/** A letter before it has its Message-ID. */
export interface Draft {
  readonly name: string;
  readonly letter: Omit<Letter, "messageId">;
  /** Where it is not known by its case and name alone. */
  readonly messageId?: string;
  /** Where a member wrote it. */
  readonly written?: WrittenLetter;
  /** Whose private code stands in it, by its hash. */
  readonly gives?: {
    readonly party: PartyRef;
    readonly code: Sha256;
    readonly isHandedOver?: true;
  };
}

type Surroundings = Pick<
  CasePorts,
  "sha256" | "keyedHash" | "community" | "replyTo" | "publicUrl" | "codeFor"
>;

/** What members wrote to somebody in the case, or to a list, and that there is something to read. */
export function lettersToPeople(
  state: CaseState,
  config: AdoptedConfig,
  surroundings: Surroundings,
): readonly Draft[] {
  const { sha256, keyedHash, community, replyTo } = surroundings;
  const nameOf = (written: WrittenLetter) => sha256(written.written).slice(0, 16);
  const known = (written: WrittenLetter, what: "letter" | "notice") => {
    const reference = letterReference(state.codeName, written.party, keyedHash);
    const name = nameOf(written);
    return {
      name: `${what} ${name}`,
      messageId: messageIdOf(reference, `${what}-${name}`),
      // What a list's readers answer is read by the list.
      answers: isOfCase(written.party) && replyTo ? addressWith(reference, replyTo) : undefined,
    };
  };
  const mailed = lettersToMail(state).flatMap((written): readonly Draft[] => {
    const to = written.address ?? listOf(written, config);
    // Whoever reads the list may have become part of the case since.
    if (to === undefined || isReadByOneOut(written.party, state, config)) return [];
    const { answers, ...names } = known(written, "letter");
    const letter = { to: [to], ...letterOf(written, state, config, community, answers) };
    return [{ ...names, letter, written }];
  });
  const notices = lettersToNotify(state).flatMap((written): readonly Draft[] => {
    if (written.address === undefined) return [];
    const { answers, ...names } = known(written, "notice");
    const letter = { to: [written.address], ...pageNotice(community) };
    return [
      { ...names, letter: { ...letter, ...(answers !== undefined && { replyTo: answers }) } },
    ];
  });
  return [
    ...mailed,
    ...notices,
    ...firstCodes(state, surroundings),
    ...codesForMembers(state, config, surroundings),
  ];
}

/** A private code each, sent to nobody else: not even a copy of it goes to those who decide. */
function firstCodes(
  state: CaseState,
  { sha256, keyedHash, community, publicUrl, codeFor }: Surroundings,
): readonly Draft[] {
  if (publicUrl === undefined) return [];
  return codesOwed(state).map(({ party, first: { written, address = "" } }) => {
    const name = `code ${sha256(written).slice(0, 16)}`;
    // Drawn from the letter: a run that dies sends the same once more.
    const code = codeFor(`${state.salt} ${name}`);
    return {
      name,
      letter: { to: [address], ...firstCodeMail(community, printCode(code), publicUrl) },
      gives: { party, code: keyedHash.of(codeText(code)) },
    };
  });
}

/** A private code each, to the member who is to hand it over and to nobody else. */
function codesForMembers(
  state: CaseState,
  config: AdoptedConfig,
  { sha256, keyedHash, community, publicUrl, codeFor }: Surroundings,
): readonly Draft[] {
  if (publicUrl === undefined) return [];
  return codesToHandOver(state, config).map(({ party, asked, address }) => {
    const name = `code ${sha256(asked).slice(0, 16)}`;
    const code = codeFor(`${state.salt} ${name}`);
    return {
      name,
      letter: { to: [address], ...codeToHandOverMail(community, printCode(code), publicUrl) },
      gives: { party, code: keyedHash.of(codeText(code)), isHandedOver: true },
    };
  });
}

/**
 * The copy of a reprimand goes to the body's list, unless somebody on it is out; so do answers, where the
 * app reads none itself.
 */
function letterOf(
  { letter, text }: WrittenLetter,
  state: CaseState,
  config: AdoptedConfig,
  community: string,
  answers: string | undefined,
) {
  const copies = copiesOf(state, config);
  const list = "list" in copies ? copies.list : undefined;
  const replyTo = answers ?? list;
  return {
    ...(letter === "reprimand" && list !== undefined && { cc: [list] }),
    ...(replyTo !== undefined && { replyTo }),
    ...letterMail(text, community, replyTo !== undefined),
  };
}

function listOf({ party }: WrittenLetter, { council, coreTeam }: AdoptedConfig) {
  return party === "council" ? council?.email : coreTeam?.email;
}

import type { CaseState } from "../../domain/case/case-state.ts";
import type { WrittenLetter } from "../../domain/chapters/corresponding/corresponding-state.ts";
import {
  lettersToMail,
  lettersToNotify,
} from "../../domain/chapters/corresponding/letters-leave.ts";
import { isReadByOneOut } from "../../domain/chapters/corresponding/way-to-somebody.ts";
import { copiesOf } from "../../domain/chapters/enacting/delivery.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import { letterMail, pageNotice } from "../../messages/letter-mail.ts";
import type { Letter } from "../../ports/mailer.ts";
import type { CasePorts } from "../ports/case-ports.ts";

/** A letter before it has its Message-ID. */
export interface Draft {
  readonly name: string;
  readonly letter: Omit<Letter, "messageId">;
  /** Where a member wrote it. */
  readonly written?: WrittenLetter;
}

/** What members wrote to somebody in the case, or to a list, and that there is something to read. */
export function lettersToPeople(
  state: CaseState,
  config: AdoptedConfig,
  { sha256, community }: Pick<CasePorts, "sha256" | "community">,
): readonly Draft[] {
  const nameOf = (written: WrittenLetter) => sha256(written.written).slice(0, 16);
  const mailed = lettersToMail(state).flatMap((written): readonly Draft[] => {
    const to = written.address ?? listOf(written, config);
    // Whoever reads the list may have become part of the case since.
    return to === undefined || isReadByOneOut(written.party, state, config)
      ? []
      : [
          {
            name: `letter ${nameOf(written)}`,
            letter: { to: [to], ...letterOf(written, state, config, community) },
            written,
          },
        ];
  });
  const notices = lettersToNotify(state).flatMap((written): readonly Draft[] =>
    written.address === undefined
      ? []
      : [
          {
            name: `notice ${nameOf(written)}`,
            letter: { to: [written.address], ...pageNotice(community) },
          },
        ],
  );
  return [...mailed, ...notices];
}

/** Answers and the copy of a reprimand go to the body's list, unless somebody on it is out. */
function letterOf(
  { letter, text }: WrittenLetter,
  state: CaseState,
  config: AdoptedConfig,
  community: string,
) {
  const copies = copiesOf(state, config);
  if (!("list" in copies)) return letterMail(text, community, false);
  const isCopied = letter === "reprimand";
  return {
    ...(isCopied && { cc: [copies.list] }),
    replyTo: copies.list,
    ...letterMail(text, community, true),
  };
}

function listOf({ party }: WrittenLetter, { council, coreTeam }: AdoptedConfig) {
  return party === "council" ? council?.email : coreTeam?.email;
}

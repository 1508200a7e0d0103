import type { Check } from "../check.ts";
import { accessCheck } from "./access-check.ts";
import { boardCheck } from "./board-check.ts";
import { branchRulesCheck } from "./branch-rules-check.ts";
import { cardsCheck } from "./cards-check.ts";
import { clockCheck } from "./clock-check.ts";
import { configFileCheck } from "./config-file-check.ts";
import { costCheck } from "./cost-check.ts";
import { installationCheck } from "./installation-check.ts";
import { limitsCheck } from "./limits-check.ts";
import { mailServerCheck } from "./mail-server-check.ts";
import { mailboxCheck } from "./mailbox-check.ts";
import { mergeMethodsCheck } from "./merge-methods-check.ts";
import { nodeVersionCheck } from "./node-version-check.ts";
import { ownProjectCheck } from "./own-project-check.ts";
import { permissionsCheck } from "./permissions-check.ts";
import { pullCheck } from "./pull-check.ts";
import { formCheck } from "./form-check.ts";
import { recordCheck } from "./record-check.ts";
import { roomCheck } from "./room-check.ts";
import { spacesCheck } from "./spaces-check.ts";
import { webhookCheck } from "./webhook-check.ts";

/** In the order in which they are told: what others lean on comes first. */
export const everyCheck: readonly Check[] = [
  nodeVersionCheck,
  mailServerCheck,
  mailboxCheck,
  clockCheck,
  permissionsCheck,
  installationCheck,
  limitsCheck,
  webhookCheck,
  configFileCheck,
  spacesCheck,
  formCheck,
  accessCheck,
  branchRulesCheck,
  recordCheck,
  mergeMethodsCheck,
  roomCheck,
  pullCheck,
  boardCheck,
  cardsCheck,
  ownProjectCheck,
  costCheck,
];

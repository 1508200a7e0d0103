import type { Check } from "./check.ts";
import { access } from "./checks/access.ts";
import { board } from "./checks/board.ts";
import { branchRules } from "./checks/branch-rules.ts";
import { clock } from "./checks/clock.ts";
import { committeeConfig } from "./checks/committee-config.ts";
import { installation } from "./checks/installation.ts";
import { mailServer } from "./checks/mail-server.ts";
import { mergeMethods } from "./checks/merge-methods.ts";
import { nodeVersion } from "./checks/node-version.ts";
import { permissions } from "./checks/permissions.ts";
import { reportForm } from "./checks/report-form.ts";
import { scratchRecord } from "./checks/scratch-record.ts";
import { scratchRoom } from "./checks/scratch-room.ts";
import { webhook } from "./checks/webhook.ts";

/** In the order in which they are told: what others lean on comes first. */
export const everyCheck: readonly Check[] = [
  nodeVersion,
  mailServer,
  clock,
  permissions,
  installation,
  webhook,
  committeeConfig,
  reportForm,
  access,
  branchRules,
  scratchRecord,
  mergeMethods,
  scratchRoom,
  board,
];

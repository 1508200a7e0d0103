import { setTimeout as pause } from "node:timers/promises";
import { everyCheck } from "../doctor/checks/every-check.ts";
import { admitPatient } from "../doctor/patient.ts";
import { lastLine, tellFindings } from "../doctor/tell-findings.ts";
import type { LookAtHealth } from "../host/health-page.ts";
import type { HostSettings } from "../settings/host-settings.ts";
import { patientFetch } from "./patient-fetch.ts";

/** What `comity doctor` finds by reading alone: the running app makes nothing to try things on. */
export function ownHealth(settings: HostSettings): LookAtHealth {
  const checks = everyCheck.filter(({ makes }) => makes === undefined);
  return async (repositories) => {
    const lines: string[] = [];
    let faults = 0;
    for (const repository of repositories) {
      if (repositories.length > 1) lines.push(`${repository.owner}/${repository.name}`);
      const host = { fetch: patientFetch, wallTime: Date.now, pause };
      const patient = admitPatient({ settings, repository, ...host });
      // oxlint-disable-next-line no-await-in-loop
      faults += await tellFindings(checks, patient, (line) => void lines.push(line));
    }
    return { isSound: faults === 0, lines: [...lines, lastLine(faults)] };
  };
}

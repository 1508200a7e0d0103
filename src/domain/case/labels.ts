import { ClockName } from "./clock-name.ts";

/** An issue with this label is a case. */
export const reportLabel = "report";

/** A question to somebody is open. */
export const needsInformationLabel = "needs information";

/** Somebody may be in danger. */
export const urgentLabel = "urgent";

/** The record is not trusted; nothing is decided. */
export const frozenLabel = "frozen";

export const overdueLabel = "overdue";

export function overdueLabelOf(clock: ClockName): string {
  return `${overdueLabel}: ${clock}`;
}

export interface Label {
  readonly name: string;
  /** Six hexadecimal digits, as GitHub takes it. */
  readonly color: string;
  readonly description: string;
}

/** Every label the app keeps on cases. Others are the committee's own and left alone. */
export const caseLabels: readonly Label[] = [
  {
    name: reportLabel,
    color: "0e4d64",
    description: "A report to the committee: this issue is a case",
  },
  { name: urgentLabel, color: "b60205", description: "Somebody may be in danger" },
  { name: needsInformationLabel, color: "fbca04", description: "A question to somebody is open" },
  {
    name: frozenLabel,
    color: "5319e7",
    description: "The record was changed from outside; nothing is decided",
  },
  {
    name: overdueLabel,
    color: "d93f0b",
    description: "A promise of the committee is past its deadline",
  },
  ...ClockName.options.map((clock) => ({
    name: overdueLabelOf(clock),
    color: "e99695",
    description: `The ${clock} clock is past its deadline`,
  })),
];

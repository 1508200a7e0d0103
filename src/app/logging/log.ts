import type { Log, LogFields } from "../../ports/log.ts";

export const logLevels = ["trace", "debug", "info", "warn", "error"] as const;
export type LogLevel = (typeof logLevels)[number];

const fieldNames = [
  "key",
  "case",
  "repository",
  "operation",
  "route",
  "status",
  "error",
  "outcome",
  "count",
  "requests",
  "milliseconds",
  "until",
] as const satisfies readonly (keyof LogFields)[];

/**
 * Writes lines, each a JSON object: `time`, `level`, `message` and the fields that may be written.
 * Whatever else an object at hand carries is left out. Never throws: what cannot be written is lost.
 *
 * @param wallTime milliseconds since the epoch: a log tells real time, also in the sandbox
 */
export function createLog(
  lowest: LogLevel,
  write: (line: string) => void,
  wallTime: () => number,
): Log {
  const at =
    (level: LogLevel) =>
    (message: string, fields: LogFields = {}) => {
      if (logLevels.indexOf(level) < logLevels.indexOf(lowest)) return;
      const safe = Object.fromEntries(fieldNames.map((name) => [name, fields[name]]));
      const time = new Date(wallTime()).toISOString();
      try {
        write(JSON.stringify({ time, level, message, ...safe }));
      } catch {
        // The work goes on without its log.
      }
    };
  return {
    trace: at("trace"),
    debug: at("debug"),
    info: at("info"),
    warn: at("warn"),
    error: at("error"),
  };
}

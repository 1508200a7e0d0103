import { z } from "zod";
import { settingNameOf } from "../domain/values/setting-name.ts";

/** Where a space's server stands. The key goes nowhere else, and the host has to have set the same. */
export const Origin = z
  .string()
  .max(200)
  .regex(
    /^https?:\/\/[a-z0-9.:[\]-]+$/,
    "must be an address without a path: https://forum.example.org",
  )
  .describe(
    "Its address, without a path. The host sets the same one and the key: `COMITY_SPACE_<NAME>_ORIGIN`, `COMITY_SPACE_<NAME>_KEY`.",
  );

const keyShape = /^([A-Z0-9_]{1,60}) (\S{1,200})(?: (\S{1,320}))?$/;

/** What tells a place from all others: its name in the host's settings, its origin, and where in it. */
export function keyedPlaceKey(name: string, origin: string, within?: string): string {
  const place = `${settingNameOf(name)} ${origin}`;
  return within === undefined ? place : `${place} ${within}`;
}

interface KeyedPlace {
  readonly settingName: string;
  readonly origin: string;
  readonly within: string | undefined;
}

/** The same read again; `undefined` for what was never written so. */
export function readPlaceKey(key: string): KeyedPlace | undefined {
  const [, settingName, origin, within] = keyShape.exec(key) ?? [];
  return settingName === undefined || origin === undefined
    ? undefined
    : { settingName, origin, within };
}

import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { CastMember } from "../cast-member.ts";

/** Cookies do not know ports, so the name says whose it is. */
const cookieName = "comity_console_as";

/** Whom this browser acts as: the one chosen, otherwise the first of the cast. */
export function actingAs(c: Context, cast: readonly CastMember[]): CastMember {
  const chosen = getCookie(c, cookieName);
  const member = cast.find(({ login }) => login === chosen) ?? cast[0];
  if (member === undefined) throw new Error("the console was started without anybody to act as");
  return member;
}

export function actAs(c: Context, member: CastMember): void {
  setCookie(c, cookieName, member.login, { path: "/", httpOnly: true, sameSite: "Strict" });
}

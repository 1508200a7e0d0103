import { verify, type KeyObject } from "node:crypto";
import { z } from "zod";

const header = z.object({ alg: z.literal("RS256") });
const claims = z.object({
  iss: z.union([z.string(), z.number()]).transform(String),
  exp: z.number(),
  iat: z.number().optional(),
});

const longestLifeSeconds = 600;
const clockSkewSeconds = 60;

/** Why GitHub would not take a JSON web token; the message is GitHub's. */
export class JwtRefused extends Error {}

/**
 * The issuer (app id or client id) of an app's JSON web token: RS256, signed with a key of that
 * issuer, not expired and not good for more than ten minutes.
 *
 * @param keyOf the public key of an issuer, or `undefined` when there is no such app
 * @param nowMs wall time
 * @throws JwtRefused
 */
export function verifyAppJwt(
  token: string,
  keyOf: (issuer: string) => KeyObject | undefined,
  nowMs: number,
): string {
  const [headerPart, claimsPart, signaturePart, ...rest] = token.split(".");
  if (
    headerPart === undefined ||
    claimsPart === undefined ||
    signaturePart === undefined ||
    rest.length > 0
  ) {
    throw new JwtRefused("A JSON web token could not be decoded");
  }
  const parsedHeader = header.safeParse(decoded(headerPart));
  const parsedClaims = claims.safeParse(decoded(claimsPart));
  if (!parsedHeader.success || !parsedClaims.success)
    throw new JwtRefused("A JSON web token could not be decoded");
  const { iss, exp, iat } = parsedClaims.data;
  const key = keyOf(iss);
  if (key === undefined) throw new JwtRefused("Integration not found");
  const signed = Buffer.from(`${headerPart}.${claimsPart}`);
  if (!verify("RSA-SHA256", signed, key, Buffer.from(signaturePart, "base64url"))) {
    throw new JwtRefused("A JSON web token could not be decoded");
  }
  const now = nowMs / 1_000;
  if (exp <= now) {
    throw new JwtRefused(
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    );
  }
  if (exp > now + longestLifeSeconds + clockSkewSeconds) {
    throw new JwtRefused("'Expiration time' claim ('exp') is too far in the future");
  }
  if (iat !== undefined && iat > now + clockSkewSeconds) {
    throw new JwtRefused(
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    );
  }
  return iss;
}

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString("utf8")) as unknown;
  } catch {
    return undefined;
  }
}

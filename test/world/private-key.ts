import { generateKeyPairSync } from "node:crypto";
import { oncePerRun } from "../once-per-run.ts";

/** The apps' key (PEM, PKCS #1); making one takes longer than most stories. */
export const privateKey = Buffer.from(
  await oncePerRun("private key", async () => {
    const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
    return Buffer.from(pair.privateKey.export({ type: "pkcs1", format: "pem" }));
  }),
).toString();

import { generateKeyPairSync } from "node:crypto";

/** The apps' key (PEM); making one takes longer than most stories. */
export const privateKey = generateKeyPairSync("rsa", { modulusLength: 2048 })
  .privateKey.export({ type: "pkcs1", format: "pem" })
  .toString();

import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { readyFiles } from "../../../src/adapters/files/ready-files.ts";

const background = { r: 160, g: 40, b: 40 };

function drawing(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background } });
}

async function kept(bytes: Uint8Array) {
  const ready = await readyFiles(bytes);
  if (typeof ready === "string") throw new Error(ready);
  return { ...ready, bytes: Buffer.from(ready.base64, "base64") };
}

describe("a picture", () => {
  test.each(["jpeg", "png", "webp"] as const)(
    "says nothing but what it shows: %s",
    async (type) => {
      const exif = {
        IFD0: { Artist: "rin", Make: "a telephone" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" },
      };
      const xmp = `<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/">rin's desk</x:xmpmeta>`;
      const taken = drawing(40, 30).withMetadata({ orientation: 6 }).withExif(exif).withXmp(xmp);
      const sent = Buffer.concat([
        await taken.toFormat(type).toBuffer(),
        Buffer.from("written after"),
      ]);
      expect(sent.includes("rin")).toBe(true);
      const { kept: file, bytes } = await kept(sent);
      for (const told of ["rin", "telephone", "GPS", "written after"])
        expect(bytes.includes(told)).toBe(false);
      const seen = await sharp(bytes).metadata();
      expect(seen).toMatchObject({ format: type, hasProfile: false });
      expect([seen.exif, seen.xmp, seen.iptc]).toEqual([undefined, undefined, undefined]);
      expect(file).toMatchObject({ type, bytes: bytes.length });
      expect(file.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    },
  );

  test("is turned as it is meant to be seen", async () => {
    const lying = await drawing(40, 30).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await sharp((await kept(lying)).bytes).metadata()).toMatchObject({
      width: 30,
      height: 40,
    });
  });

  test("that is broken or would fill the memory is not opened", async () => {
    const whole = await drawing(200, 200).png().toBuffer();
    expect(await readyFiles(whole.subarray(0, whole.length / 2))).toBe("unreadable");
    const large = await drawing(8_000, 8_000).png().toBuffer();
    expect(large.length).toBeLessThan(3_000_000);
    expect(await readyFiles(large)).toBe("unreadable");
  }, 60_000);

  test("of another kind is not taken, whatever could open it", async () => {
    expect(await readyFiles(await drawing(20, 20).tiff().toBuffer())).toBe("unknown-type");
    expect(await readyFiles(await drawing(20, 20).gif().toBuffer())).toBe("unknown-type");
  });
});

describe("a text", () => {
  test("is kept as it is, under git's name for it", async () => {
    const { kept: file, bytes } = await kept(Buffer.from("09:12 mal: you again\n"));
    expect(bytes.toString()).toBe("09:12 mal: you again\n");
    // git hash-object
    expect(file).toMatchObject({ type: "text", blob: gitName("09:12 mal: you again\n") });
  });

  test.each([
    ["no text at all", Buffer.from([0x00, 0x01, 0xff])],
    ["in no encoding of today", Buffer.from([0x67, 0xe4, 0x68])],
    ["that steers a terminal", Buffer.from("all is \u001B[2Jwell")],
    ["without words", Buffer.from(" \n")],
    ["a document", Buffer.from("%PDF-1.7\n%âãÏÓ\n")],
    ["a program", Buffer.from("MZ\u0090\u0000\u0003")],
    ["a folder", Buffer.from("PK\u0003\u0004\u0014\u0000\u0000\u0000")],
  ])("%s is not taken", async (_, bytes) => {
    expect(await readyFiles(bytes)).toBe("unknown-type");
  });
});

function gitName(text: string): string {
  return createHash("sha1")
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest("hex");
}

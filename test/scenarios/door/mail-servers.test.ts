import { createTransport } from "nodemailer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lacksDovecot, mailUser, startDovecot } from "../../fakes/dovecot.ts";
import { lacksPostfix, startPostfix } from "../../fakes/postfix.ts";
import { startWorld, type World } from "../../world/start-world.ts";

const rin = "rin@sandbox.example";
const patience = { timeout: 60_000, interval: 200 };
const lacks = [lacksDovecot, lacksPostfix].filter((one) => one !== undefined);

test("in CI there are mail servers to try it on", () => {
  expect(process.env["CI"] === undefined ? [] : lacks).toEqual([]);
});

describe
  .skipIf(lacks.length > 0)
  .sequential(
    `mail through Postfix and Dovecot${lacks.length > 0 ? ` (install ${lacks.join(" and ")})` : ""}`,
    { shuffle: false, timeout: 180_000 },
    () => {
      const started: AsyncDisposable[] = [];
      const begun = <Started extends AsyncDisposable>(one: Started) => {
        started.push(one);
        return one;
      };
      let dovecot: Awaited<ReturnType<typeof startDovecot>>;
      let postfix: Awaited<ReturnType<typeof startPostfix>>;
      let world: World;
      beforeAll(async () => {
        dovecot = begun(await startDovecot());
        const { mailFolder } = dovecot;
        const people = ["conduct", "rin"];
        postfix = begun(await startPostfix({ mailFolder, owner: mailUser, people }));
        world = begun(await startWorld({ app: "none" }));
        const mailServers = { smtpUrl: postfix.url, imapUrl: dovecot.url };
        await world.startApp({ mailServers });
        await world.idle();
      }, 180_000);
      afterAll(async () => {
        // oxlint-disable-next-line no-await-in-loop
        for (const one of started.toReversed()) await one[Symbol.asyncDispose]();
      });

      async function writes(
        from: string,
        text: string,
        more: { to?: string; inReplyTo?: string } = {},
      ) {
        const { to = "conduct@sandbox.example", ...answers } = more;
        const transport = createTransport({ url: postfix.url });
        await transport.sendMail({ from, to, subject: "the hall", text, ...answers });
        transport.close();
      }

      const reports = async () => {
        const asked = { ...world.here, labels: "report", state: "all" as const };
        return (await world.as("bo").issues.listForRepo(asked)).data.toSorted(
          (a, b) => a.number - b.number,
        );
      };
      const theCase = async (which = 0) => world.case((await reports())[which]?.number ?? 0);
      /** What is in rin's mailbox, once there are as many. */
      async function inbox(count: number) {
        await expect.poll(async () => (await dovecot.mailsOf("rin")).length, patience).toBe(count);
        return (await dovecot.mailsOf("rin")).at(-1) ?? "";
      }
      const header = (mail: string, name: string) =>
        new RegExp(String.raw`^${name}: *([^\r\n]+)`, "im").exec(mail)?.[1] ?? "";

      test("a person writes, and Comity answers that it arrived", async () => {
        await writes(`Rin <${rin}>`, "They shouted at me in the hall.");
        const answer = await inbox(1);
        expect(answer).toContain("your message has arrived");
        expect(header(answer, "auto-submitted")).toBe("auto-replied");
        expect(answer).not.toContain("in the hall");
        await world.idle();
        const [report, ...more] = await reports();
        expect([more, report?.body?.includes("in the hall")]).toEqual([[], true]);
      });

      test("they reply, and it joins their case", async () => {
        const [answer = ""] = await dovecot.mailsOf("rin");
        await writes(rin, "It was on Friday.", {
          to: header(answer, "reply-to"),
          inReplyTo: header(answer, "message-id"),
        });
        const heard = async () => {
          await world.idle();
          return (await (await theCase()).record()).at(-1)?.type;
        };
        await expect.poll(heard, patience).toBe("PartyHeard");
        expect(await reports()).toHaveLength(1);
      });

      test("the chair answers with /write and /send, and they receive it word for word", async () => {
        const it = await theCase();
        await it.say("ada", "/write confirmation to reporter-1");
        const drafted = (await it.comments()).at(-1)?.body ?? "";
        expect(drafted).toContain("Your report has arrived, and we have read it.");
        await it.say(
          "ada",
          "/send confirmation to reporter-1: Thank you for writing to us.\n\nAda",
        );
        await world.advance("11m");
        const letter = await inbox(2);
        expect(letter).toContain("Thank you for writing to us.");
        expect(header(letter, "subject")).toBe("A message from sandbox-org");
        expect(header(letter, "reply-to")).toMatch(/^conduct\+t[0-9a-f]{28}@sandbox\.example$/);
        expect(header(letter, "x-original-to") || rin).toBe(rin);
        expect((await it.record()).map(({ type }) => type)).toContain("PartyTold");
        await writes(rin, "Thank you, too.", { to: header(letter, "reply-to") });
        const heard = async () => {
          await world.idle();
          const types = (await it.record()).map(({ type }) => type);
          return types.filter((type) => type === "PartyHeard").length;
        };
        await expect.poll(heard, patience).toBe(2);
      });

      test("what their server sends back is told in the case, and begins none", async () => {
        await writes("pat@gone.example", "I saw it, too.");
        const notices = async () => {
          await world.idle();
          if ((await reports()).length < 2) return [];
          const second = await theCase(1);
          return (await second.comments())
            .map(({ body }) => body)
            .filter((body) => body.includes("came back"));
        };
        await expect.poll(notices, patience).toHaveLength(1);
        const it = await theCase(1);
        expect((await notices()).join()).toContain("the automatic answer to reporter-1 came back");
        await it.say("ada", "/send confirmation to reporter-1: Thank you for writing to us.");
        await world.advance("11m");
        await expect.poll(notices, patience).toHaveLength(2);
        expect((await notices()).at(-1)).toContain("the letter to reporter-1 came back");
        expect(await it.status()).toContain("tell reporter-1 that the report arrived");
        expect(await reports()).toHaveLength(2);
        expect(world.log.join("\n")).not.toMatch(/gone\.example|rin@/);
      });

      test("what it refuses at once is told there, too", async () => {
        await writes("nobody@sandbox.example", "And I.");
        const notices = async () => {
          await world.idle();
          if ((await reports()).length < 3) return "";
          return (await (await theCase(2)).comments()).map(({ body }) => body).join("\n");
        };
        await expect
          .poll(notices, patience)
          .toContain("the automatic answer to reporter-1 came back");
      });
    },
  );

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { SandboxClock } from "../../src/app/clocks/sandbox-clock.ts";
import { systemClock } from "../../src/app/clocks/system-clock.ts";
import { Instant } from "../../src/domain/values/time.ts";

const at = (text: string) => Instant.parse(text);
const day = 86_400_000;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-11-22T16:00:00.700Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the system's clock", () => {
  test("tells the time in whole seconds", () => {
    expect(systemClock.now()).toBe("2026-11-22T16:00:00Z");
  });

  test("wakes at the instant and not before, also when that is months away", () => {
    const wake = vi.fn<() => void>();
    systemClock.wakeAt(at("2027-01-31T16:00:00Z"), wake);
    vi.advanceTimersByTime(70 * day - 701);
    expect(wake).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(wake).toHaveBeenCalledTimes(1);
  });

  test("wakes soon for an instant that is over", () => {
    const wake = vi.fn<() => void>();
    systemClock.wakeAt(at("2026-11-22T15:00:00Z"), wake);
    expect(wake).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(wake).toHaveBeenCalledTimes(1);
  });

  test("does not wake whoever cancelled", () => {
    const wake = vi.fn<() => void>();
    systemClock.wakeAt(at("2026-11-22T16:00:01Z"), wake)();
    vi.advanceTimersByTime(2_000);
    expect(wake).not.toHaveBeenCalled();
  });
});

describe("the clock of a sandbox", () => {
  test("flows by itself, and on from where it was moved to", () => {
    const clock = new SandboxClock(Date.now());
    clock.moveTo(Date.parse("2026-11-29T12:00:00.500Z"));
    expect(clock.now()).toBe("2026-11-29T12:00:00Z");
    vi.advanceTimersByTime(600);
    expect(clock.now()).toBe("2026-11-29T12:00:01Z");
  });

  test("begins when its sandbox does, whatever the machine's date", () => {
    const early = new SandboxClock(Date.parse("2025-01-01T00:00:00Z"));
    const late = new SandboxClock(Date.parse("2031-01-01T00:00:00Z"));
    vi.advanceTimersByTime(2_000);
    expect([early.now(), late.now()]).toEqual(["2025-01-01T00:00:02Z", "2031-01-01T00:00:02Z"]);
  });

  test("never goes back", () => {
    const clock = new SandboxClock(Date.now());
    clock.moveTo(Date.parse("2026-11-22T15:00:00Z"));
    expect(clock.now()).toBe("2026-11-22T16:00:00Z");
  });

  test("fires what falls due on the way, in order of time, and each timer once", () => {
    const clock = new SandboxClock(Date.now());
    const fired: string[] = [];
    clock.wakeAt(at("2026-11-24T00:00:00Z"), () => fired.push("second"));
    clock.wakeAt(at("2026-11-23T00:00:00Z"), () => fired.push("first"));
    clock.wakeAt(at("2026-11-25T00:00:01Z"), () => fired.push("third"));
    clock.moveTo(Date.parse("2026-11-25T00:00:00Z"));
    expect(fired).toEqual(["first", "second"]);
    vi.advanceTimersByTime(1_000);
    expect(fired).toEqual(["first", "second", "third"]);
    vi.advanceTimersByTime(30 * day);
    expect(fired).toHaveLength(3);
  });

  test("does not fire a timer that an earlier one cancelled", () => {
    const clock = new SandboxClock(Date.now());
    const wake = vi.fn<() => void>();
    const cancel = clock.wakeAt(at("2026-11-24T00:00:00Z"), wake);
    clock.wakeAt(at("2026-11-23T00:00:00Z"), cancel);
    clock.moveTo(Date.parse("2026-11-25T00:00:00Z"));
    vi.advanceTimersByTime(30 * day);
    expect(wake).not.toHaveBeenCalled();
  });
});

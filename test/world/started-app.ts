/** How an app was started, for the world to end it. */
export interface StartedApp {
  readonly url: string;
  stop(): Promise<void>;
  kill(): Promise<void>;
  /** Begins to die and does not wait for it. */
  die(): void;
}

/** A test to be planned, with what it is expected to take. */
export interface PlannedTest {
  /** `path` or `path::rest`. */
  readonly id: string;
  readonly suite: string;
  readonly seconds: number;
  /** Tests of one group go to one shard. */
  readonly group: string | null;
  /** The runner can be told to run this case without the rest of its file. */
  readonly addressable: boolean;
}

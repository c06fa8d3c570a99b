export interface Resources {
  readonly memory: number;
  readonly descriptors: number;
  readonly threads: number;
  readonly processes: number;
}

export declare function postComment(comment: {
  readonly api: string;
  readonly repository: string;
  readonly number: number;
  readonly token: string;
  readonly body: string;
}): Promise<string>;

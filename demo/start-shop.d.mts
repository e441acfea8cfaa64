export declare class ShopError extends Error {}

export interface Shop {
  /** Without a trailing slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export declare function startShop(options?: { readonly port?: number; readonly regressed?: boolean }): Promise<Shop>;

/** Where the visitor's parcels go. */
export interface Address {
  /** ISO 3166 code. */
  readonly country: string;
}

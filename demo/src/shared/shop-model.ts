/** What the back end and the page agree on. Money is in euro cents, everywhere. */

/** Name of a drawing in public/toys.svg. */
export type Motif =
  | 'rocket'
  | 'car'
  | 'train'
  | 'boat'
  | 'plane'
  | 'blocks'
  | 'robot'
  | 'ball'
  | 'kite'
  | 'drum'
  | 'xylophone'
  | 'bear'
  | 'duck'
  | 'puzzle'
  | 'dice'
  | 'top';

export type Category = 'Vehicles' | 'Building' | 'Outdoor' | 'Music' | 'Cuddly' | 'Games';

export interface Product {
  readonly id: number;
  readonly name: string;
  readonly category: Category;
  readonly motif: Motif;
  /** Main colour of the picture, 0–359. */
  readonly hue: number;
  readonly cents: number;
  /** Youngest age it is made for, in years. */
  readonly age: number;
}

export interface CartItem {
  readonly productId: number;
  readonly name: string;
  readonly motif: Motif;
  readonly hue: number;
  readonly cents: number;
  /** ≥ 1. */
  readonly quantity: number;
}

export interface Stock {
  readonly productId: number;
  /** Pieces in the warehouse; 0: sold out. */
  readonly left: number;
}

export interface Suggestion {
  readonly productId: number;
  readonly name: string;
  readonly motif: Motif;
  readonly hue: number;
  readonly cents: number;
}

export interface Delivery {
  /** ISO date of the day it arrives. */
  readonly day: string;
}

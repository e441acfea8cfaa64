import { type Command, exposedKey } from '../../protocol/envelope.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import type { Loan } from '../state/loan.ts';
import { evaluate } from './evaluate.ts';

/** The agent lends within a few ms; a page busy for longer than all tries together is told so. */
const TRIES = 160;
const BETWEEN_TRIES: Milliseconds = 25;

/**
 * Uses functions and elements of the page in the console's own terms (`inspect`, `debug`, `undebug`, `$0`), which no
 * other interface of extensions offers. The agent lends each under a random name, for as long as it is needed.
 */
export interface Lender {
  /** Evaluates `expression(name)` once the thing is lent, and gives it back. null: the page does not have it. */
  readonly use: (loan: Loan, expression: (name: string) => string) => Promise<unknown>;
  /** As `use`, but keeps the thing lent: returns the token, null if the page does not have it. */
  readonly keep: (loan: Loan, expression: (name: string) => string) => Promise<string | null>;
  /** Evaluates `expression(name)` on what is kept, and gives it back. Works while the page is paused in the debugger. */
  readonly giveBack: (token: string, frameUrl: string | null, expression: (name: string) => string) => Promise<void>;
}

const nameOf = (token: string): string => `window[${JSON.stringify(exposedKey(token))}]`;

export const createLender = (send: (command: Command) => void): Lender => {
  /** `{ value }` once it is there; the expression is evaluated once. */
  const borrow = async (loan: Loan, token: string, expression: (name: string) => string): Promise<unknown> => {
    const name = nameOf(token);
    send({ command: 'expose', document: loan.document, target: loan.target, token });
    for (let i = 0; i < TRIES; i++) {
      const answer = await evaluate(`${name} === undefined ? null : { value: ${expression(name)} }`, loan.frameUrl);
      if (typeof answer === 'object' && answer !== null && 'value' in answer) return answer.value;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES));
    }
    return null;
  };
  const newToken = (): string => crypto.randomUUID().replaceAll('-', '');

  return {
    use: async (loan, expression) => {
      const token = newToken();
      try {
        return await borrow(loan, token, expression);
      } finally {
        send({ command: 'unexpose', token });
      }
    },
    keep: async (loan, expression) => {
      const token = newToken();
      if ((await borrow(loan, token, expression)) !== null) return token;
      send({ command: 'unexpose', token });
      return null;
    },
    giveBack: async (token, frameUrl, expression) => {
      const name = nameOf(token);
      await evaluate(`${name} === undefined || (${expression(name)}, delete ${name})`, frameUrl);
    },
  };
};

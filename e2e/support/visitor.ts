import { expect, type Locator, type Page } from '@playwright/test';
import { readAddresses } from './system.js';

export interface Person {
  name: string;
  email: string;
}

let count = 0;

/** Somebody whom no other journey, and no earlier run, knows. */
export function newPerson(firstName: string): Person {
  count += 1;
  const mark = `${Date.now().toString(36)}${count}`;
  return { name: `${firstName} ${mark}`, email: `${firstName.toLowerCase()}.${mark}@example.com` };
}

/** A visitor of the stranger's website, and the chat that they see there. */
export class Visitor {
  readonly launcher: Locator;
  readonly window: Locator;
  readonly log: Locator;
  readonly composer: Locator;

  constructor(readonly page: Page) {
    this.launcher = page.getByRole('button', { name: /^Chat/ });
    this.window = page.getByRole('dialog');
    this.log = this.window.getByRole('log', { name: 'Messages' });
    this.composer = this.window.getByRole('textbox', { name: 'Write a message' });
  }

  async visit(): Promise<void> {
    await this.page.goto(readAddresses().site);
    await expect(this.launcher).toBeVisible();
  }

  async open(): Promise<void> {
    await this.launcher.click();
    await expect(this.window).toBeVisible();
  }

  /** Answers the pre-chat form. */
  async introduce({ name, email }: Person): Promise<void> {
    await this.window.getByRole('textbox', { name: 'name' }).fill(name);
    await this.window.getByRole('textbox', { name: 'e-mail' }).fill(email);
    await this.window.getByRole('button', { name: 'Start chat' }).click();
    await expect(this.composer).toBeVisible();
  }

  /** Comes to the website and begins a chat. */
  async begin(person: Person): Promise<void> {
    await this.visit();
    await this.open();
    await this.introduce(person);
  }

  async write(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
  }

  /** The messages of both sides, as they stand in the log from top to bottom. */
  messages(): Locator {
    return this.log.getByTestId('toprak-message');
  }

  own(): Locator {
    return this.log.locator('.is-ours').getByTestId('toprak-message');
  }

  others(): Locator {
    return this.log.locator('.is-theirs').getByTestId('toprak-message');
  }

  /** How far the last own message has come. */
  state(): Locator {
    return this.log.getByTestId('toprak-state').last();
  }
}

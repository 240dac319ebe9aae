import { expect, type Locator, type Page } from '@playwright/test';
import { PASSWORD } from './agent-api.js';
import { readAddresses } from './system.js';

/** Somebody who works in the panel. */
export class Agent {
  readonly log: Locator;
  readonly composer: Locator;
  readonly availability: Locator;
  readonly connectionLost: Locator;

  constructor(readonly page: Page) {
    this.log = page.getByRole('log', { name: 'Messages' });
    this.composer = page.getByRole('textbox', { name: 'Write a reply' });
    this.availability = page.getByRole('switch', { name: 'Take new conversations' });
    this.connectionLost = page.getByText('The connection is lost.');
  }

  async signIn(email: string, path = '/inbox'): Promise<void> {
    await this.page.goto(readAddresses().panel + path);
    await this.page.getByRole('textbox', { name: 'E-mail' }).fill(email);
    await this.page.getByLabel('Password').fill(PASSWORD);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    await expect(this.page).toHaveURL(readAddresses().panel + path);
  }

  /** Says whether new conversations are wanted. */
  async choose(availability: 'available' | 'away'): Promise<void> {
    const checked = availability === 'available';
    // Not `setChecked`, which demands the change at once: the API has to agree first.
    if ((await this.availability.isChecked()) !== checked) await this.availability.click();
    await expect(this.availability).toBeChecked({ checked });
  }

  /** The conversation of this contact in the list. */
  row(contactName: string): Locator {
    return this.page.getByRole('link', { name: contactName });
  }

  async openConversation(contactName: string): Promise<void> {
    await this.row(contactName).click();
    await expect(this.log).toBeVisible();
  }

  async show(view: 'Mine' | 'Unassigned' | 'All'): Promise<void> {
    const choice = this.page.getByRole('group', { name: 'Whose conversations' });
    await choice.getByRole('button', { name: view }).click();
  }

  async write(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
  }
}

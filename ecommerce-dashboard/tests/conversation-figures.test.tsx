// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import type { ComponentProps } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ConversationFigures } from '@/components/conversation-figures';
import { FaultNotice } from '@/components/fault-notice';
import { ApiFault } from '@/lib/api-fault';
import messages from '../messages/en.json';

const nothing = { open: 0, unassigned: 0, resolvedToday: 0, messagesToday: 0, medianFirstResponse: null };
type Children = ComponentProps<typeof NextIntlClientProvider>['children'];

function show(children: Children) {
  render(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={messages}>
      {children}
    </NextIntlClientProvider>,
  );
}

afterEach(cleanup);

describe('ConversationFigures', () => {
  it('says what would fill the page when there is nothing to count', () => {
    show(<ConversationFigures stats={nothing} />);
    expect(screen.getByRole('heading', { name: 'No conversations yet' })).toBeTruthy();
    expect(screen.queryByRole('definition')).toBeNull();
  });

  it('writes numbers and times for people, and points at chats without an agent', () => {
    show(<ConversationFigures stats={{ ...nothing, open: 1234, unassigned: 1, medianFirstResponse: 75 }} />);
    expect(screen.getByText('1,234')).toBeTruthy();
    expect(screen.getByText('1 min 15 sec')).toBeTruthy();
    expect(screen.getByText('One open chat has no agent.')).toBeTruthy();
  });
});

describe('FaultNotice', () => {
  it('says what to do, by the code, and tries again', () => {
    const retry = vi.fn();
    show(<FaultNotice title="Failed" error={new ApiFault('UNAVAILABLE')} onRetry={retry} />);
    expect(screen.getByRole('alert').textContent).toContain('try again shortly');
    screen.getByRole('button', { name: 'Try again' }).click();
    expect(retry).toHaveBeenCalledOnce();
  });

  it('offers no second try where it would change nothing', () => {
    show(<FaultNotice title="Not for you" error={new ApiFault('FORBIDDEN')} />);
    expect(screen.getByRole('alert').textContent).toContain('Ask an administrator');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('has a sentence for codes without one of their own', () => {
    show(<FaultNotice title="Failed" error={new ApiFault('LAST_ADMIN')} onRetry={() => undefined} />);
    expect(screen.getByRole('alert').textContent).toContain('Something went wrong');
  });
});

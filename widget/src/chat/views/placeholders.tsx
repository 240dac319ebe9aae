import { texts } from '../../texts/catalogue';

export function Loading() {
  return (
    <div class="placeholder" role="status">
      <span class="spinner" aria-hidden="true" />
      {texts.value.loading}
    </div>
  );
}

export function LoadFailed({ onRetry }: { onRetry(): void }) {
  return (
    <div class="placeholder" role="alert">
      {texts.value.loadFailed}
      <button type="button" class="button" onClick={onRetry}>
        {texts.value.tryAgain}
      </button>
    </div>
  );
}

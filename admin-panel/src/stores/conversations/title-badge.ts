import { type Ref, watchEffect } from 'vue';

const badge = /^\(\d+\+?\) /;
const most = 99;

/** The title with the count before it. */
export function badgeTitle(title: string, count: number): string {
  const bare = title.replace(badge, '');
  if (count === 0) return bare;
  return `(${count > most ? `${most}+` : count}) ${bare}`;
}

/** Keeps the count before the window's title, whoever sets that title. */
export function keepTitleBadge(count: Ref<number>): void {
  const apply = () => {
    const wanted = badgeTitle(document.title, count.value);
    if (document.title !== wanted) document.title = wanted;
  };
  watchEffect(apply);
  new MutationObserver(apply).observe(document.head, { childList: true, subtree: true, characterData: true });
}

import { defineStore } from 'pinia';
import { ref } from 'vue';

const storageKey = 'toprak:chat-sound';

/** Whether a new message makes a sound: off until the person turns it on, remembered in this browser. */
export const useSoundStore = defineStore('sound', () => {
  const isOn = ref(readChoice());
  let context: AudioContext | null = null;

  function toggle(): void {
    isOn.value = !isOn.value;
    try {
      if (isOn.value) localStorage.setItem(storageKey, 'on');
      else localStorage.removeItem(storageKey);
    } catch {
      // Storage can be forbidden: the choice then lasts as long as the page.
    }
    play();
  }

  /** Two soft notes, if the sound is on. */
  function play(): void {
    if (!isOn.value) return;
    context ??= new AudioContext();
    const start = context.currentTime;
    [660, 880].forEach((frequency, index) => playNote(context!, frequency, start + index * 0.12));
  }

  return { isOn, toggle, play };
});

function playNote(context: AudioContext, frequency: number, at: number): void {
  const tone = new OscillatorNode(context, { frequency });
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.08, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, at + 0.3);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + 0.3);
}

function readChoice(): boolean {
  try {
    return localStorage.getItem(storageKey) === 'on';
  } catch {
    return false;
  }
}

import { defineStore } from 'pinia';
import { ref } from 'vue';

/** Whether a new message makes a sound: off until the person turns it on. The person's preferences say so. */
export const useSoundStore = defineStore('sound', () => {
  const isOn = ref(false);
  let context: AudioContext | null = null;

  /** Two soft notes, if the sound is on. */
  function play(): void {
    if (!isOn.value) return;
    context ??= new AudioContext();
    const start = context.currentTime;
    [660, 880].forEach((frequency, index) => playNote(context!, frequency, start + index * 0.12));
  }

  return { isOn, play };
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

declare module 'edtf' {
  export default function edtf(text: string): { type: string; min: number; max: number };
}

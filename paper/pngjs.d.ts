declare module 'pngjs' {
  type Options = { colorType?: number; deflateLevel?: number; filterType?: number }
  export class PNG {
    constructor(options: { width: number; height: number })
    width: number
    height: number
    /** Four bytes a pixel. */
    data: Buffer
    static sync: { read(bytes: Buffer): PNG; write(png: PNG, options?: Options): Buffer }
  }
}

export declare const nginx: string
export declare const apache: string

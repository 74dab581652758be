namespace MediaWatch.Core.Findings;

/// <summary>否决, 确定, 疑似, 提示; the lower, the graver. Only the first two alert people.</summary>
public enum Tier { Veto = 1, Certain = 2, Likely = 3, Hint = 4 }

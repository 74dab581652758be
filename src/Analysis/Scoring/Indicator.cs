namespace MediaWatch.Analysis.Scoring;

/// <summary>A line of an official table or of a tenant's overlay (考核指标): what is judged, how gravely, from what, and on which document that rests.</summary>
/// <param name="Id">W-: websites, M-: new media, X-: local templates, R-: regulators, T-: a tenant's own.</param>
/// <param name="Cap">Most that its deductions, or its bonus, come to; 0 of a veto.</param>
/// <param name="Points">Of one occurrence.</param>
/// <param name="Lead">Of an occurrence of the graver kind (a column missing, a link of the home page); null: there is none.</param>
/// <param name="Days">Update period or window; null: it has none.</param>
/// <param name="Limit">Count or percent from which (inclusive) it is hit; null: any.</param>
/// <param name="Feeds">What measures it; empty: a person judges.</param>
/// <param name="Until">First day on which it holds no more; null: it holds.</param>
public sealed record Indicator(string Id, Audience Audience, IndicatorPart Part, string Group, string Name, decimal Cap, decimal Points, decimal? Lead, int? Days, decimal? Limit,
    string Rule, string Sampling, Measurability Auto, IReadOnlyList<string> Feeds, DateOnly Since, DateOnly? Until, string Source)
{
    public bool HoldsOn(DateOnly day) => Since <= day && (Until is null || Until > day);
}

/// <summary>网站, 新媒体, 监管工作.</summary>
public enum Audience { Website = 0, Media = 1, Regulator = 2 }

/// <summary>单项否决, 扣分, 加分.</summary>
public enum IndicatorPart { Veto = 0, Deduction = 1, Bonus = 2 }

/// <summary>F: a program decides alone; P: it finds candidates and computes, a person confirms; H: a person decides.</summary>
public enum Measurability { F = 0, P = 1, H = 2 }

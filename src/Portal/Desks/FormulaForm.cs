using MediaWatch.Core.Accounts;
using MediaWatch.Portal.Viewers;

namespace MediaWatch.Portal.Desks;

/// <summary>What a person enters for the next version of the composite index.</summary>
public sealed class FormulaForm
{
    public List<FormulaLine> Weights { get; set; } = [];
    public IndexScale Scale { get; set; }
    public DateOnly EffectiveOn { get; set; }
    public string Note { get; set; } = "";

    public static FormulaForm Of(IndexFormula formula, DateOnly today) => new()
    {
        Scale = formula.Scale, EffectiveOn = new DateOnly(today.Year, today.Month, 1),
        Weights = [.. Enum.GetValues<IndexComponent>().Select(c => formula.Weights.FirstOrDefault(w => w.Component == c) ?? IndexFormula.Shipped.Weights.First(w => w.Component == c) with { Weight = 0 })
            .Select(w => new FormulaLine { Component = w.Component, Weight = w.Weight, FullMark = w.FullMark })],
    };

    /// <summary>What is wrong, in Chinese; null: nothing.</summary>
    public string? Problem() =>
        Weights.Sum(w => w.Weight) <= 0 ? "至少一个分项的权重要大于 0。"
        : Weights.Any(w => w.Weight is < 0 or > 100) ? "权重是 0 至 100 的整数。"
        : Weights.Any(w => w.Weight > 0 && !(w.FullMark > 0)) ? "满分值要大于 0。"
        : Weights.Select(w => w.Component).Distinct().Count() != Weights.Count || Weights.Any(w => !Enum.IsDefined(w.Component)) ? "分项有误，请刷新页面后再试。"
        : null;

    public IndexFormula Formula(Viewer by, int version, DateTimeOffset now) =>
        new(by.TenantId, version, Scale, [.. Weights.Select(w => new IndexWeight(w.Component, w.Weight, w.FullMark))], EffectiveOn, Note.Trim(), by.PersonId, now);
}

public sealed class FormulaLine
{
    public IndexComponent Component { get; set; }
    public int Weight { get; set; }
    public double FullMark { get; set; }
}

using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Components;

/// <summary>A line without axes beside a figure: decoration for the eye, hidden from screen readers.</summary>
public sealed partial class Sparkline : ComponentBase
{
    const double Top = 2, Bottom = 22;
    string points = "";
    string? limit;

    [Parameter, EditorRequired] public required IReadOnlyList<double> Values { get; set; }

    /// <summary>A dashed line at this value, for instance the promised delay; null: none.</summary>
    [Parameter] public double? Limit { get; set; }

    protected override void OnParametersSet()
    {
        if (Values.Count < 2)
            return;
        var (low, high) = (Math.Min(Values.Min(), Limit ?? double.MaxValue), Math.Max(Values.Max(), Limit ?? double.MinValue));
        points = string.Join(' ', Values.Select((v, i) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * i / (Values.Count - 1):0.#},{At(v):0.#}")));
        limit = Limit is { } l ? At(l).ToString("0.#", CultureInfo.InvariantCulture) : null;

        double At(double v) => high - low < 1e-9 ? (Top + Bottom) / 2 : Bottom - (v - low) / (high - low) * (Bottom - Top);
    }
}

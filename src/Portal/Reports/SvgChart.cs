using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace MediaWatch.Portal.Reports;

/// <summary>Bars as SVG, drawn by ourselves: labels on the left, each bar with its number.</summary>
static class SvgChart
{
    const int Width = 600, Labels = 150, Numbers = 70, Bar = 16, Gap = 10, Legend = 24;
    internal static readonly string[] Colours = ["1D5FC4", "9AA5B1"];
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Draw(Figure figure)
    {
        var chart = figure.Chart;
        var group = chart.Series.Count * Bar + Gap;
        var top = chart.Series.Count > 1 ? Legend : 0;
        var most = Math.Max(1, chart.Series.SelectMany(s => s.Values).DefaultIfEmpty(0).Max());
        var svg = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {top + chart.Labels.Count * group + Gap}\" role=\"img\" aria-label=\"{E(figure.Alternative)}\" font-size=\"13\">"));
        if (top > 0)
        {
            foreach (var (i, series) in chart.Series.Index())
                svg.Append(string.Create(CultureInfo.InvariantCulture, $"<rect x=\"{Labels + i * 120}\" y=\"4\" width=\"12\" height=\"12\" fill=\"#{Colours[i % Colours.Length]}\"/><text x=\"{Labels + i * 120 + 18}\" y=\"15\">{E(series.Name)}</text>"));
        }
        foreach (var (row, label) in chart.Labels.Index())
        {
            var y = top + row * group + Gap;
            svg.Append(string.Create(CultureInfo.InvariantCulture, $"<text x=\"{Labels - 8}\" y=\"{y + (group - Gap) / 2.0 + 4.5:0.#}\" text-anchor=\"end\">{E(Short(label))}</text>"));
            foreach (var (i, series) in chart.Series.Index())
            {
                var length = (Width - Labels - Numbers) * (double)series.Values[row] / most;
                svg.Append(string.Create(CultureInfo.InvariantCulture, $"<rect x=\"{Labels}\" y=\"{y + i * Bar}\" width=\"{length:0.##}\" height=\"{Bar - 2}\" fill=\"#{Colours[i % Colours.Length]}\"/><text x=\"{Labels + length + 6:0.##}\" y=\"{y + i * Bar + 11.5}\">{series.Values[row]}</text>"));
            }
        }
        return svg.Append("</svg>").ToString();
    }

    static string Short(string label) => label.Length > 11 ? label[..10] + "…" : label;

    static string E(string text) => Encoder.Encode(text);
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Components;

/// <summary>A chart by Apache ECharts. An item of a series that carries <c>url</c> is a link.</summary>
public sealed partial class EChart : ComponentBase
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    string json = "{}";

    /// <summary>ECharts' option as an anonymous object; no functions, since it travels as JSON.</summary>
    [Parameter, EditorRequired] public required object Option { get; set; }

    /// <summary>What the chart says, for those who cannot see it.</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>In pixels.</summary>
    [Parameter] public int Height { get; set; } = 180;

    protected override void OnParametersSet() => json = JsonSerializer.Serialize(Option, Json);
}

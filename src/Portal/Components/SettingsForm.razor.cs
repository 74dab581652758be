using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using MediaWatch.Core.Parts;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Components;

public sealed partial class SettingsForm : ComponentBase
{
    [Parameter, EditorRequired] public required SettingsSchema Schema { get; set; }

    /// <summary>The settings as they are; changed in place. Stored secrets are not in it, and stay as they are where left blank.</summary>
    [Parameter, EditorRequired] public required JsonObject Value { get; set; }

    [Parameter] public EventCallback<JsonObject> ValueChanged { get; set; }

    /// <summary>Secrets have been stored before.</summary>
    [Parameter] public bool Stored { get; set; }

    string? Text(SettingsField field) => Value[field.Key]?.ToString();

    Task SetAsync(SettingsField field, JsonNode? value)
    {
        if (value is null)
            Value.Remove(field.Key);
        else
            Value[field.Key] = value;
        return ValueChanged.InvokeAsync(Value);
    }

    Task SetAsync(SettingsField field, string? value) => SetAsync(field, string.IsNullOrWhiteSpace(value) ? null : JsonValue.Create(value.Trim()));

    Task SetAsync(SettingsField field, bool value) => SetAsync(field, JsonValue.Create(value));

    Task SetNumberAsync(SettingsField field, string? value) =>
        SetAsync(field, int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : null);

    static string NameOf(Type type, string name) => type.GetField(name)?.GetCustomAttribute<DisplayAttribute>()?.Name ?? name;
}

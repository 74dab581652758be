using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaWatch.Core.Parts;

/// <summary>The form of a part's settings record: one field a property, with its Chinese label from <see cref="DisplayAttribute"/>.</summary>
public sealed record SettingsSchema(Type Type, IReadOnlyList<SettingsField> Fields)
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static SettingsSchema Of(Type settingsType) => new(settingsType, [.. settingsType.GetProperties()
        .Where(p => p.GetCustomAttribute<DisplayAttribute>() is not null)
        .Select(p =>
        {
            var display = p.GetCustomAttribute<DisplayAttribute>()!; // filtered above
            return new SettingsField(p.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(p.Name), display.Name ?? p.Name, display.Description ?? "",
                Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType, p.GetCustomAttribute<RequiredAttribute>() is not null, p.GetCustomAttribute<SecretAttribute>() is not null);
        })]);
}

/// <param name="Key">Name in the JSON: as <see cref="JsonPropertyNameAttribute"/> says, else the property's in camel case.</param>
/// <param name="Type">string, int, bool or an enum.</param>
public sealed record SettingsField(string Key, string Label, string Hint, Type Type, bool Required, bool Secret);

/// <summary>A setting that is never shown again once stored.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;

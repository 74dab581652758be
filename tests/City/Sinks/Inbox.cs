using System.Text.Json;

namespace MediaWatch.City.Sinks;

/// <summary>Messages received, also over a restart if there is a folder.</summary>
sealed class Inbox
{
    readonly Lock gate = new();
    readonly List<Message> messages = [];
    readonly string? file;

    public Inbox(string? folder)
    {
        file = folder is null ? null : Path.Combine(folder, "messages.jsonl");
        if (file is not null && File.Exists(file))
            messages.AddRange(File.ReadLines(file).Where(line => line.EndsWith('}')).Select(line => JsonSerializer.Deserialize<Message>(line)).OfType<Message>());
    }

    public void Add(Message message)
    {
        lock (gate)
        {
            if (file is not null)
                File.AppendAllText(file, JsonSerializer.Serialize(message) + "\n");
            messages.Add(message);
        }
    }

    public List<Message> All()
    {
        lock (gate)
            return [.. messages];
    }
}

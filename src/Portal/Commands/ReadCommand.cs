using System.CommandLine;
using System.Text.Json;
using MediaWatch.Analysis.Readers;

namespace MediaWatch.Portal.Commands;

/// <summary>Reads one file into text and prints state and text as JSON; nodes read attachments by it, in processes that may be killed.</summary>
static class ReadCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("文件") { Description = "Word、PDF、表格或文本文件，由内容识别；- 为标准输入" };
        var command = new Command("read", "把一个文件读成文字，输出一个 JSON 对象（State、Text）") { file };
        command.SetAction(async (parsed, ct) =>
        {
            var name = parsed.GetValue(file)!; // an argument is required
            if (name != "-" && !File.Exists(name))
            {
                await Console.Error.WriteLineAsync($"mediawatch: 没有文件 {name}");
                return 2;
            }
            using var bytes = new MemoryStream();
            await using (var input = name == "-" ? Console.OpenStandardInput() : File.OpenRead(name))
                await input.CopyToAsync(bytes, ct);
            Console.WriteLine(JsonSerializer.Serialize(Documents.Read(bytes.ToArray(), new ReadLimits(), ct)));
            return 0;
        });
        return command;
    }
}

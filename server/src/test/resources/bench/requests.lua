-- One workload for wrk: each request takes the next line of a file: METHOD path token [body]
-- Environment: BENCH_LINES, the file. {{id}} becomes a new id, {{shuffled WORDS}} the words in a new order (nobody says
-- the same twice), {{cursors HOLDER {...}}} the cursors of the last answer about this holder, as that holder's phone keeps
-- them, or those that stand there. Answers of 4xx and 5xx are counted as failures.
local lines = {}
local next_line = 0
local cursors = {}

local threads = 0

-- Each thread makes ids of its own.
function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init(args)
  local file = os.getenv("BENCH_LINES")
  for line in io.lines(file) do
    lines[#lines + 1] = line
  end
  math.randomseed(os.time() * 16 + (number or 0))
  next_line = math.random(0, #lines - 1)
end

local function id()
  return string.format("%08x-%04x-7%03x-8%03x-%012x",
    os.time(), math.random(0, 0xffff), math.random(0, 0xfff), math.random(0, 0xfff),
    math.random(0, 0xffffffffffff))
end

local function shuffled(text)
  local words = {}
  for word in text:gmatch("%S+") do
    words[#words + 1] = word
  end
  for i = #words, 2, -1 do
    local j = math.random(i)
    words[i], words[j] = words[j], words[i]
  end
  return table.concat(words, " ")
end

function request()
  next_line = next_line % #lines + 1
  local method, path, token, body = lines[next_line]:match("^(%S+)\t(%S+)\t(%S+)\t?(.*)$")
  local headers = {}
  if token:sub(1, 7) == "cookie:" then
    headers["Cookie"] = "alongside-session=" .. token:sub(8)
  else
    headers["Authorization"] = "Bearer " .. token
  end
  if body == "" then
    body = nil
  else
    headers["Content-Type"] = "application/json"
    body = body:gsub("{{id}}", id)
    body = body:gsub("{{shuffled ([^}]*)}}", shuffled)
    body = body:gsub("{{cursors (%S+) (%b{})}}", function(holder, first) return cursors[holder] or first end)
  end
  path = path:gsub("{{id}}", id)
  return wrk.format(method, path, headers, body)
end

if os.getenv("BENCH_CURSORS") then
  function response(status, headers, body)
    local now = body:match('"cursors":(%b{})')
    local holder = now and now:match('"([^:"]+):')
    if holder then
      cursors[holder] = now
    end
  end
end
